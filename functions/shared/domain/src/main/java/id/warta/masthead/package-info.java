@NullMarked
package id.warta.masthead;

import org.jspecify.annotations.NullMarked;
