/// What follows from changes, for tests.
@NullMarked
package id.warta.testkit.aftermath;

import org.jspecify.annotations.NullMarked;
