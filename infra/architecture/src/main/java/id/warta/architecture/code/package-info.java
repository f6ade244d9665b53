/// What a function's code does, read from its bytecode.
@NullMarked
package id.warta.architecture.code;

import org.jspecify.annotations.NullMarked;
