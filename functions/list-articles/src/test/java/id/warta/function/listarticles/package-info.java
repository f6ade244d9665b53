@NullMarked
package id.warta.function.listarticles;

import org.jspecify.annotations.NullMarked;
