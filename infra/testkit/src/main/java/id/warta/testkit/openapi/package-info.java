/// What the API says of itself, held against what it does.
@NullMarked
package id.warta.testkit.openapi;

import org.jspecify.annotations.NullMarked;
