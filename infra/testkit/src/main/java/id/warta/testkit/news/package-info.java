/// Real news, as newsrooms printed it.
@NullMarked
package id.warta.testkit.news;

import org.jspecify.annotations.NullMarked;
