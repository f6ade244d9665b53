package id.warta.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.local.storage.KeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;

/// The toy project on a local stack that all tests of a run share; a test asks for it by a
/// parameter.
final class ToyStack implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final LocalStack stack;

  private ToyStack() {
    try {
      folder = Files.createTempDirectory("toy");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    stack =
        LocalStack.of(ToyProject.lay(folder))
            .parameter("Notebook", notebook().toString())
            .retryPause(Duration.ofMillis(50))
            .start();
  }

  LocalStack stack() {
    return stack;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(stack.baseUrl() + path))
        .version(HttpClient.Version.HTTP_1_1);
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /// What the function saw of a request.
  JsonNode seen(HttpRequest.Builder request) {
    return Json.parse(send(request).body());
  }

  JsonNode seen(String path) {
    return seen(request(path));
  }

  /// The events that functions have noted so far.
  List<JsonNode> noted() {
    try {
      return Files.exists(notebook())
          ? Files.readAllLines(notebook()).stream().map(Json::parse).toList()
          : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The dead letters that say something of a thing.
  List<JsonNode> deadLetters(String of) {
    return Json.parse(get("/_local/dead-letters").body())
        .path("deadLetters")
        .valueStream()
        .filter(letter -> letter.toString().contains(of))
        .toList();
  }

  /// Waits up to half a minute.
  void await(BooleanSupplier condition) {
    var deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
      try {
        Thread.sleep(50);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }

  /// An S3 client with the developer's key.
  static S3Client s3(URI endpoint) {
    var key = KeyRing.DEVELOPER;
    return S3Client.builder()
        .endpointOverride(endpoint)
        .region(Region.AP_SOUTHEAST_3)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey())))
        .build();
  }

  private Path notebook() {
    return folder.resolve("notebook");
  }

  @Override
  public void close() {
    stack.close();
  }

  /// Brings the stack into tests.
  static final class Extension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType().equals(ToyStack.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(ToyStack.class))
          .getOrComputeIfAbsent(ToyStack.class, any -> new ToyStack());
    }
  }
}
