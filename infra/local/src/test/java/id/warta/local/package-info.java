@NullMarked
package id.warta.local;

import org.jspecify.annotations.NullMarked;
