/// `POST /newsroom/articles/{id}/photos`: hands out a URL that takes one photo.
@NullMarked
package id.warta.function.requestphotoupload;

import org.jspecify.annotations.NullMarked;
