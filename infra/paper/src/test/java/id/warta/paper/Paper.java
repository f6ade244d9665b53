package id.warta.paper;

import id.warta.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/// The paper as its clients know it: an address and tokens. One local stack serves all tests of a
/// run, with the template as it is and its schedules off, so that a test decides when a clock
/// ticks; and the archive takes a story of any age, so that a test can see one go.
final class Paper {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private static final class Running {
    private static final LocalStack STACK = start();

    private static LocalStack start() {
      var stack =
          LocalStack.of(Path.of("../../template.yaml"))
              .parameter("ArchiveAfterDays", "0")
              .withoutSchedules()
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      return stack;
    }
  }

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private Paper() {}

  static URI address() {
    return Running.STACK.baseUrl();
  }

  static LocalStack stack() {
    return Running.STACK;
  }

  static Caller reporter(String user) {
    return new Caller(token(user, "reporter"));
  }

  static Caller editor(String user) {
    return new Caller(token(user, "editor"));
  }

  static Caller admin(String user) {
    return new Caller(token(user, "admin"));
  }

  /// Somebody without a token.
  static Caller reader() {
    return new Caller("");
  }

  static Caller bearer(String token) {
    return new Caller(token);
  }

  private static String token(String user, String group) {
    return TOKENS.computeIfAbsent(user + " " + group, ignored -> freshToken(user, group, 3600));
  }

  static String freshToken(String user, String group, int seconds) {
    var path = "/_local/token?user=" + encoded(user) + "&group=" + group + "&seconds=" + seconds;
    return reader().get(path).send().body();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static Answer exchange(HttpRequest request) {
    try {
      var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static byte[] bytes(URI address) {
    try {
      var response =
          HTTP.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(address + " answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static JsonMapper json() {
    return JSON;
  }
}
