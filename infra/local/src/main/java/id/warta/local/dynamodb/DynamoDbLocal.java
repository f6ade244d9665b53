package id.warta.local.dynamodb;

import id.warta.local.CannotStart;
import id.warta.local.process.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// DynamoDB Local in a process of its own, on a free port.
public final class DynamoDbLocal implements AutoCloseable {
  private static final String MAIN = "software.amazon.dynamodb.services.local.main.ServerRunner";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final URI endpoint;
  private final Path log;

  private DynamoDbLocal(Process process, URI endpoint, Path log) {
    this.process = process;
    this.endpoint = endpoint;
    this.log = log;
  }

  /// Starts it, and returns before it answers.
  ///
  /// @param data where tables are kept; empty: in memory
  /// @param scratch for its temporary files and its log
  public static DynamoDbLocal start(Home home, Optional<Path> data, Path scratch) {
    try {
      var port = freePort();
      var arguments = new ArrayList<String>(List.of(MAIN, "-disableTelemetry", "-sharedDb"));
      arguments.addAll(List.of("-port", Integer.toString(port)));
      if (data.isPresent()) {
        Files.createDirectories(data.get());
        arguments.addAll(List.of("-dbPath", data.get().toString()));
      } else {
        arguments.add("-inMemory");
      }
      Files.createDirectories(scratch);
      var command =
          home.command(
              List.of(
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Djava.io.tmpdir=" + scratch,
                  "-Dsqlite4java.library.path=" + home.libraries()),
              home.libraries().resolve("*").toString(),
              arguments);
      var log = scratch.resolve("dynamodb.log");
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new DynamoDbLocal(process, URI.create("http://127.0.0.1:" + port), log);
    } catch (IOException failure) {
      throw new CannotStart("DynamoDB Local cannot be started: " + failure.getMessage(), failure);
    }
  }

  public URI endpoint() {
    return endpoint;
  }

  /// Waits until it answers.
  ///
  /// @throws CannotStart if it ends instead, or takes longer than a minute
  public void awaitReady(DynamoDbApi api) throws InterruptedException {
    var deadline = Instant.now().plus(PATIENCE);
    while (!api.answers()) {
      if (!process.isAlive()) {
        throw new CannotStart("DynamoDB Local did not start; it says why in " + log);
      }
      if (Instant.now().isAfter(deadline)) {
        throw new CannotStart("DynamoDB Local does not answer; see " + log);
      }
      Thread.sleep(20);
    }
  }

  /// Ends the process, and returns when it is gone.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(Duration.ofSeconds(3))) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
