package id.warta.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.warta.photo.StorageUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// What a bucket does when S3 does not do what it should.
class BucketTest {
  private static final int HANG_UP = 0;

  private final Queue<Integer> answers = new ArrayDeque<>();
  private final List<String> bodies = new ArrayList<>();
  private HttpServer server;
  private Bucket bucket;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    var endpoint = "http://localhost:" + server.getAddress().getPort();
    var credentials = AwsBasicCredentials.create("AKIDTEST", "the secret");
    bucket =
        new S3(endpoint, "eu-west-1", StaticCredentialsProvider.create(credentials)).bucket("b");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void tries_again_after_a_passing_failure_with_the_same_bytes() {
    answers.addAll(List.of(503, HANG_UP, 200));
    bucket.put("key", "bytes".getBytes(UTF_8), Map.of());

    assertThat(bodies).containsExactly("bytes", "bytes", "bytes");
  }

  @Test
  void gives_up_after_the_third_try_and_says_what_failed_without_a_secret() {
    answers.addAll(List.of(500, 500, 500, 200));

    assertThatThrownBy(() -> bucket.delete("key"))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageContainingAll("DELETE", "/b/key", "500 Trouble")
        .hasMessageNotContainingAny("the secret", "AKIDTEST", "Signature");
    assertThat(bodies).hasSize(3);
  }

  @Test
  void gives_up_after_the_third_hanging_up() {
    answers.addAll(List.of(HANG_UP, HANG_UP, HANG_UP, HANG_UP, HANG_UP, HANG_UP));

    assertThatThrownBy(() -> bucket.put("key", "bytes".getBytes(UTF_8), Map.of()))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageContainingAll("PUT", "/b/key", "not answered")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void does_not_repeat_what_was_refused() {
    answers.addAll(List.of(403, 200));

    assertThatThrownBy(() -> bucket.get("key", 10))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageContaining("403 Trouble");
    assertThat(bodies).hasSize(1);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      var status = answers.remove();
      if (status != HANG_UP) {
        var error = "<Error><Code>Trouble</Code></Error>".getBytes(UTF_8);
        exchange.sendResponseHeaders(status, error.length);
        exchange.getResponseBody().write(error);
      }
    }
  }
}
