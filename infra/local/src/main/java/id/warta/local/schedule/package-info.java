@NullMarked
package id.warta.local.schedule;

import org.jspecify.annotations.NullMarked;
