/// How stories are kept: the port that a store implements, and what goes in and comes out of it.
@NullMarked
package id.warta.filing;

import org.jspecify.annotations.NullMarked;
