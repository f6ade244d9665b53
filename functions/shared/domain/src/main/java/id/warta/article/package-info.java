@NullMarked
package id.warta.article;

import org.jspecify.annotations.NullMarked;
