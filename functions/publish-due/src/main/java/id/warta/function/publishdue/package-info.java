@NullMarked
package id.warta.function.publishdue;

import org.jspecify.annotations.NullMarked;
