/// Stories for tests, a store of stories that lives in memory, and the contract that every store of
/// stories keeps.
@NullMarked
package id.warta.testkit.articles;

import org.jspecify.annotations.NullMarked;
