@NullMarked
package id.warta.local.token;

import org.jspecify.annotations.NullMarked;
