/// Requests that nobody would send on purpose, and some that anybody would.
@NullMarked
package id.warta.testkit.mutation;

import org.jspecify.annotations.NullMarked;
