@NullMarked
package id.warta.dynamodb;

import org.jspecify.annotations.NullMarked;
