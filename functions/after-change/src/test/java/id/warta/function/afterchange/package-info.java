@NullMarked
package id.warta.function.afterchange;

import org.jspecify.annotations.NullMarked;
