/// LocalStack for tests, where a Docker engine is present.
@NullMarked
package id.warta.testkit.localstack;

import org.jspecify.annotations.NullMarked;
