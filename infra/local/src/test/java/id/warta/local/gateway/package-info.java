@NullMarked
package id.warta.local.gateway;

import org.jspecify.annotations.NullMarked;
