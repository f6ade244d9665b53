/// Where old stories go: their texts lie compressed in bundles, each for one day of publication,
/// and everything else of them stays in the table.
@NullMarked
package id.warta.archive;

import org.jspecify.annotations.NullMarked;
