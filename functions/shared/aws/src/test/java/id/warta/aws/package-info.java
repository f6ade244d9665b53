@NullMarked
package id.warta.aws;

import org.jspecify.annotations.NullMarked;
