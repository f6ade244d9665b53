@NullMarked
package id.warta.function.processphoto;

import org.jspecify.annotations.NullMarked;
