/// What a reporter hands in, and the rules that it must meet to become a story's content.
@NullMarked
package id.warta.manuscript;

import org.jspecify.annotations.NullMarked;
