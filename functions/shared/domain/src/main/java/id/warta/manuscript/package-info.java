@NullMarked
package id.warta.manuscript;

import org.jspecify.annotations.NullMarked;
