/// Events as API Gateway sends them, and handlers that answer them in the test's own process.
@NullMarked
package id.warta.testkit.events;

import org.jspecify.annotations.NullMarked;
