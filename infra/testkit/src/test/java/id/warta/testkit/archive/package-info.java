@NullMarked
package id.warta.testkit.archive;

import org.jspecify.annotations.NullMarked;
