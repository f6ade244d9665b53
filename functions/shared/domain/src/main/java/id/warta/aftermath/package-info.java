/// What follows from a change of a story once it is kept: what happened, and who must hear of it.
@NullMarked
package id.warta.aftermath;

import org.jspecify.annotations.NullMarked;
