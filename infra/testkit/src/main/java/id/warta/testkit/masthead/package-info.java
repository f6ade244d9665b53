@NullMarked
package id.warta.testkit.masthead;

import org.jspecify.annotations.NullMarked;
