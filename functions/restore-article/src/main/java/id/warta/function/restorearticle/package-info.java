@NullMarked
package id.warta.function.restorearticle;

import org.jspecify.annotations.NullMarked;
