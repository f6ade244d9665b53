@NullMarked
package id.warta.feedback;

import org.jspecify.annotations.NullMarked;
