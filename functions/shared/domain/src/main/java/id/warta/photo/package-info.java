@NullMarked
package id.warta.photo;

import org.jspecify.annotations.NullMarked;
