@NullMarked
package id.warta.local.template;

import org.jspecify.annotations.NullMarked;
