@NullMarked
package id.warta.staff;

import org.jspecify.annotations.NullMarked;
