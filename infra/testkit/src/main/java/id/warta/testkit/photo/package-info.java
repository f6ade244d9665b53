/// Photos that tests draw, what cameras write into their files, and the search for what of it must
/// not become public.
@NullMarked
package id.warta.testkit.photo;

import org.jspecify.annotations.NullMarked;
