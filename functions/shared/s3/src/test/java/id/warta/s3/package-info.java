@NullMarked
package id.warta.s3;

import org.jspecify.annotations.NullMarked;
