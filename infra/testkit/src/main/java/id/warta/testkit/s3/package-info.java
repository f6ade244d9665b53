/// Stand-ins for the buckets, and the contracts that every store of photos keeps.
@NullMarked
package id.warta.testkit.s3;

import org.jspecify.annotations.NullMarked;
