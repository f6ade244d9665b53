package id.warta.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// An HTTP server that gives the answers that a test prepared, one to each request, and keeps what
/// it was asked. With none left it hangs up.
public final class PreparedAnswers implements AutoCloseable {
  private static final int HANG_UP = 0;

  private final HttpServer server;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  private record Answer(int status, String body) {}

  /// A request that came.
  ///
  /// @param target the path and the query, as they were sent
  /// @param headers by name in any case, the first of each
  public record Asked(String method, String target, Map<String, String> headers, String body) {
    /// The value of a header; empty if there is none.
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private PreparedAnswers(HttpServer server) {
    this.server = server;
  }

  /// Starts a server on a free port.
  public static PreparedAnswers start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var prepared = new PreparedAnswers(server);
      server.createContext("/", prepared::answer);
      server.start();
      return prepared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its address, with no slash at the end.
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /// Prepares an answer.
  public PreparedAnswers then(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  /// Prepares to hang up without an answer.
  public PreparedAnswers thenHangUp() {
    return then(HANG_UP, "");
  }

  /// What came so far, in order.
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(read(exchange));
      var answer = answers.poll();
      if (answer != null && answer.status() != HANG_UP) {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static Asked read(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new Asked(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }
}
