@NullMarked
package id.warta.local.event;

import org.jspecify.annotations.NullMarked;
