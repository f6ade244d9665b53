@NullMarked
package id.warta.function.archivestories;

import org.jspecify.annotations.NullMarked;
