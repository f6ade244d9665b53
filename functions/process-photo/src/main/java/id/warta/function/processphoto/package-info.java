/// `Object Created` in the uploads bucket: checks, cleans and renders the photo that came.
@NullMarked
package id.warta.function.processphoto;

import org.jspecify.annotations.NullMarked;
