/// DynamoDB for tests: a server of this machine, and the table that the template describes.
@NullMarked
package id.warta.testkit.dynamodb;

import org.jspecify.annotations.NullMarked;
