@NullMarked
package id.warta.local.aws;

import org.jspecify.annotations.NullMarked;
