/// Requests and answers of the API, apart from what carries them.
@NullMarked
package id.warta.testkit.http;

import org.jspecify.annotations.NullMarked;
