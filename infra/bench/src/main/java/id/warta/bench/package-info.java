/// Measures process-photo beside another program.
@NullMarked
package id.warta.bench;

import org.jspecify.annotations.NullMarked;
