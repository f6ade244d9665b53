package id.warta.signed;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Calls of one service of AWS, each a plain HTTP request that is signed on its way out.
///
/// A call that is answered with 409, 429 or 5xx, or that breaks off, is made up to three times in
/// all, after a pause of at most 0.1 and 0.2 seconds. A service has two seconds to take a
/// connection.
public final class SignedCalls {
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  /// Enough of an error's body to find its code.
  private static final int ERROR_BYTES = 4_096;

  private final Signer signer;
  private final BiFunction<String, @Nullable Throwable, RuntimeException> failure;
  private final SdkHttpClient http;

  /// @param patience how long the service may keep silent before a try counts as broken off; three
  ///   times that, and a second, should fit into the function's timeout
  /// @param failure what is thrown of a call that fails for good, made of a message without a
  ///   secret, which names the call and what came back, and of the cause if there is one
  public SignedCalls(
      Signer signer,
      Duration patience,
      BiFunction<String, @Nullable Throwable, RuntimeException> failure) {
    this.signer = signer;
    this.failure = failure;
    this.http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(2))
            .socketTimeout(patience)
            .build();
  }

  /// Makes a call.
  ///
  /// @param body what to send; its length is declared here
  /// @param atMost how many bytes of a good answer's body to read
  /// @param expected the statuses other than 2xx that are answers too, and no failures
  /// @return an answer of 2xx or of an expected status
  /// @throws RuntimeException the failure, of any other answer, of none after the last try, or if
  ///   the thread was interrupted between two
  public Reply make(
      SdkHttpRequest request, byte @Nullable [] body, int atMost, Set<Integer> expected) {
    var what = request.method() + " " + request.getUri();
    var payload = body == null ? null : ContentStreamProvider.fromByteArray(body);
    var sized = body == null ? request : withLength(request, body.length);
    for (int attempt = 1; ; attempt++) {
      try {
        var reply = send(sized, payload, atMost);
        if (reply.head().isSuccessful() || expected.contains(reply.status())) {
          return reply;
        }
        if (!reply.isPassing() || attempt == ATTEMPTS) {
          throw failure.apply(what + " was answered " + reply.reason(), null);
        }
      } catch (IOException broken) {
        if (attempt == ATTEMPTS) {
          throw failure.apply(what + " was not answered", broken);
        }
      }
      pause(attempt);
    }
  }

  private static SdkHttpRequest withLength(SdkHttpRequest request, int length) {
    return request.toBuilder().putHeader("Content-Length", Integer.toString(length)).build();
  }

  private Reply send(SdkHttpRequest request, @Nullable ContentStreamProvider body, int atMost)
      throws IOException {
    var response =
        http.prepareRequest(
                HttpExecuteRequest.builder()
                    .request(signer.sign(request, body))
                    .contentStreamProvider(body)
                    .build())
            .call();
    var head = response.httpResponse();
    if (response.responseBody().isEmpty()) {
      return new Reply(head, new byte[0], true);
    }
    try (var content = response.responseBody().get()) {
      var bytes = content.readNBytes(head.isSuccessful() ? atMost : ERROR_BYTES);
      var whole = content.read() < 0;
      if (!whole) {
        content.abort();
      }
      return new Reply(head, bytes, whole);
    }
  }

  private void pause(int attempt) {
    var longest = FIRST_PAUSE.toMillis() << (attempt - 1);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failure.apply("interrupted between two tries", interrupted);
    }
  }
}
