@NullMarked
package id.warta.local.process;

import org.jspecify.annotations.NullMarked;
