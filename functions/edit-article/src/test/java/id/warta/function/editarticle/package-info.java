@NullMarked
package id.warta.function.editarticle;

import org.jspecify.annotations.NullMarked;
