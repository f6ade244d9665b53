@NullMarked
package id.warta.local.lambda;

import org.jspecify.annotations.NullMarked;
