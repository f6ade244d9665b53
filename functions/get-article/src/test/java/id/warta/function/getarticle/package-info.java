@NullMarked
package id.warta.function.getarticle;

import org.jspecify.annotations.NullMarked;
