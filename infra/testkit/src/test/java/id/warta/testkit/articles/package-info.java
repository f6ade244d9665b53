@NullMarked
package id.warta.testkit.articles;

import org.jspecify.annotations.NullMarked;
