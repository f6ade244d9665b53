@NullMarked
package id.warta.function.submitarticle;

import org.jspecify.annotations.NullMarked;
