/// The darkroom as a program that can be measured.
@NullMarked
package id.warta.function.processphoto;

import org.jspecify.annotations.NullMarked;
