@NullMarked
package id.warta.local.storage;

import org.jspecify.annotations.NullMarked;
