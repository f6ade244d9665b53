@NullMarked
package id.warta.function.requestphotoupload;

import org.jspecify.annotations.NullMarked;
