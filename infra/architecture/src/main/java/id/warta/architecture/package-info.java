/// The inspector: what holds the house together and no compiler sees.
@NullMarked
package id.warta.architecture;

import org.jspecify.annotations.NullMarked;
