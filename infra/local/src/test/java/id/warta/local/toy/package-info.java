@NullMarked
package id.warta.local.toy;

import org.jspecify.annotations.NullMarked;
