@NullMarked
package id.warta.function.decidearticle;

import org.jspecify.annotations.NullMarked;
