@NullMarked
package id.warta.json;

import org.jspecify.annotations.NullMarked;
