/// What tests of all modules share.
@NullMarked
package id.warta.testkit;

import org.jspecify.annotations.NullMarked;
