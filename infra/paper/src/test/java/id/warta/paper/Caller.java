package id.warta.paper;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Someone who calls the paper.
///
/// @param token empty for a reader
record Caller(String token) {

  Call get(String path) {
    return new Call("GET", path, token);
  }

  Call head(String path) {
    return new Call("HEAD", path, token);
  }

  Call post(String path) {
    return new Call("POST", path, token);
  }

  Call put(String path) {
    return new Call("PUT", path, token);
  }

  Call delete(String path) {
    return new Call("DELETE", path, token);
  }

  Call call(String method, String path) {
    return new Call(method, path, token);
  }

  /// One request in the making.
  static final class Call {
    private static final int MOST_PAUSES = 30;

    private final String method;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Duration patience = Duration.ofSeconds(60);
    private @Nullable String body;

    Call(String method, String path, String token) {
      this.method = method;
      this.path = path;
      if (!token.isEmpty()) {
        headers.put("Authorization", "Bearer " + token);
      }
    }

    Call with(String header, String value) {
      headers.put(header, value);
      return this;
    }

    /// Waits longer for an answer than others do.
    Call patient(Duration newPatience) {
      patience = newPatience;
      return this;
    }

    Call ifMatch(Answer story) {
      return with("If-Match", story.header("etag"));
    }

    Call json(Object value) {
      return body("application/json", Paper.json().writeValueAsString(value));
    }

    Call text(String copy) {
      return body("text/plain; charset=utf-8", copy);
    }

    Call body(String contentType, String text) {
      body = text;
      return with("Content-Type", contentType);
    }

    /// Sends it; waits and sends it again where the gateway, not a function, has no place for it
    /// and nothing can be done twice by that.
    Answer send() {
      var answer = sendOnce();
      for (var pause = 1; isTurnedAway(answer) && pause <= MOST_PAUSES; pause++) {
        LockSupport.parkNanos(Duration.ofMillis(100L * pause).toNanos());
        answer = sendOnce();
      }
      return answer;
    }

    private boolean isTurnedAway(Answer answer) {
      var isSafe = method.equals("GET") || headers.containsKey("Idempotency-Key");
      return answer.body().startsWith("{\"message\":")
          && (answer.status() == 429 || (answer.status() == 503 && isSafe));
    }

    private Answer sendOnce() {
      var request =
          HttpRequest.newBuilder(Paper.address().resolve(path))
              .timeout(patience)
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(body));
      headers.forEach(request::header);
      return Paper.exchange(request.build());
    }
  }
}
