/// Newsroom copy: a story as a reporter sends it, plain text in a layout that people keep.
@NullMarked
package id.warta.copy;

import org.jspecify.annotations.NullMarked;
