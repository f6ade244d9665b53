@NullMarked
package id.warta.local.dynamodb;

import org.jspecify.annotations.NullMarked;
