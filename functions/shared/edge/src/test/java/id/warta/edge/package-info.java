@NullMarked
package id.warta.edge;

import org.jspecify.annotations.NullMarked;
