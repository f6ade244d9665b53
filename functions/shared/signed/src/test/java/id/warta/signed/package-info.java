@NullMarked
package id.warta.signed;

import org.jspecify.annotations.NullMarked;
