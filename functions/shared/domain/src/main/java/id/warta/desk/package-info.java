/// Work at the desk: every change that people make to a story, under the same rules of who may, on
/// which version, and once.
@NullMarked
package id.warta.desk;

import org.jspecify.annotations.NullMarked;
