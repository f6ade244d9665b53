package id.warta.testkit.dynamodb;

import java.io.IOException;
import software.amazon.dynamodb.services.local.main.ServerRunner;

/// DynamoDB Local as a process that ends when its standard input does: when the JVM that started it
/// is gone, whether it ended, crashed or was killed.
final class DynamoDbLocalProcess {
  private DynamoDbLocalProcess() {}

  static void main(String[] arguments) throws Exception {
    Thread.ofPlatform().daemon().name("until the parent is gone").start(DynamoDbLocalProcess::end);
    ServerRunner.main(arguments);
  }

  private static void end() {
    try {
      while (System.in.read() >= 0) {
        // Nobody says anything: only the end counts.
      }
    } catch (IOException alsoTheEnd) {
      // The parent is gone.
    }
    Runtime.getRuntime().halt(0);
  }
}
