package id.warta.testkit.dynamodb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// DynamoDB Local in a JVM of its own, in memory: one for all tests of a JVM, started when the
/// first of them asks, gone when the JVM is gone, however it ends.
public final class DynamoDbLocal {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private DynamoDbLocal() {}

  /// Starts the server on its first use.
  private static final class Running {
    static final URI ENDPOINT = start();
  }

  /// Where the server listens.
  public static URI endpoint() {
    return Running.ENDPOINT;
  }

  /// A new client of the server.
  ///
  /// @param interceptors see every request and every answer
  public static DynamoDbClient client(ExecutionInterceptor... interceptors) {
    return client(endpoint(), interceptors);
  }

  private static DynamoDbClient client(URI endpoint, ExecutionInterceptor... interceptors) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.AP_SOUTHEAST_3)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("testkit", "testkit")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(client -> client.executionInterceptors(List.of(interceptors)))
        .build();
  }

  private static URI start() {
    try {
      var port = freePort();
      var log = Files.createTempFile("dynamodb-local", ".log");
      log.toFile().deleteOnExit();
      var process =
          new ProcessBuilder(command(port))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var endpoint = URI.create("http://127.0.0.1:" + port);
      await(process, endpoint, log);
      return endpoint;
    } catch (IOException failed) {
      throw new UncheckedIOException("DynamoDB Local does not start", failed);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static List<String> command(int port) throws IOException {
    var libraries = libraries();
    var classPath = Stream.concat(Stream.of(ownClasses()), libraries.stream());
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.library.path=" + folders(libraries),
        "-classpath",
        classPath.collect(Collectors.joining(File.pathSeparator)),
        DynamoDbLocalProcess.class.getName(),
        "-inMemory",
        "-disableTelemetry",
        "-port",
        Integer.toString(port));
  }

  /// What the build found that DynamoDB Local needs: jars, and its native code.
  private static List<String> libraries() throws IOException {
    try (var list = DynamoDbLocal.class.getResourceAsStream("/dynamodb-local.class-path")) {
      if (list == null) {
        throw new IllegalStateException("the testkit was built without the libraries of a server");
      }
      return List.of(
          new String(list.readAllBytes(), StandardCharsets.UTF_8)
              .strip()
              .split(File.pathSeparator));
    }
  }

  /// Where the native code lies.
  private static String folders(List<String> libraries) {
    return libraries.stream()
        .filter(library -> !library.endsWith(".jar"))
        .map(library -> Path.of(library).resolveSibling("").toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String ownClasses() {
    var source = DynamoDbLocal.class.getProtectionDomain().getCodeSource();
    return Path.of(URI.create(source.getLocation().toString())).toString();
  }

  private static void await(Process process, URI endpoint, Path log) throws IOException {
    var deadline = Instant.now().plus(PATIENCE);
    try (var client = client(endpoint)) {
      while (!answers(client)) {
        if (!process.isAlive() || Instant.now().isAfter(deadline)) {
          process.destroyForcibly();
          throw new IOException("it said: " + Files.readString(log));
        }
      }
    }
  }

  private static boolean answers(DynamoDbClient client) {
    try {
      client.listTables();
      return true;
    } catch (SdkClientException notYet) {
      return false;
    }
  }
}
