@NullMarked
package id.warta.format;

import org.jspecify.annotations.NullMarked;
