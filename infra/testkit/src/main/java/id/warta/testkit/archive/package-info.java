/// The archive for tests: stores that live in memory, and what every store does.
@NullMarked
package id.warta.testkit.archive;

import org.jspecify.annotations.NullMarked;
