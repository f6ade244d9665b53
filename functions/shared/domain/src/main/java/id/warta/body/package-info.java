@NullMarked
package id.warta.body;

import org.jspecify.annotations.NullMarked;
