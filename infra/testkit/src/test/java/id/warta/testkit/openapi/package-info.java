@NullMarked
package id.warta.testkit.openapi;

import org.jspecify.annotations.NullMarked;
