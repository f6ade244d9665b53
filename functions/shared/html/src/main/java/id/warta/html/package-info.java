/// HTML that anyone may have sent, made into a story's text.
@NullMarked
package id.warta.html;

import org.jspecify.annotations.NullMarked;
