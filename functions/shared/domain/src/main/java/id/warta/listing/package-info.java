/// Lists of stories, and walking through them page by page.
@NullMarked
package id.warta.listing;

import org.jspecify.annotations.NullMarked;
