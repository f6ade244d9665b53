@NullMarked
package id.warta.local.stream;

import org.jspecify.annotations.NullMarked;
