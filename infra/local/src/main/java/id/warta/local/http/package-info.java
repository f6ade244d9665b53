@NullMarked
package id.warta.local.http;

import org.jspecify.annotations.NullMarked;
