@NullMarked
package id.warta.testkit.s3;

import org.jspecify.annotations.NullMarked;
