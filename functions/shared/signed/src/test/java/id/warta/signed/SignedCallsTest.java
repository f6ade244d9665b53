package id.warta.signed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.testkit.http.PreparedAnswers;
import id.warta.testkit.http.PreparedAnswers.Asked;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/// What becomes of a call when the service does not do what it should.
class SignedCallsTest {
  private static final byte[] BODY = "bytes".getBytes(UTF_8);

  private final PreparedAnswers service = PreparedAnswers.start();
  private final SignedCalls calls =
      new SignedCalls(
          new Signer(
              "events",
              "eu-west-1",
              StaticCredentialsProvider.create(
                  AwsBasicCredentials.create("AKIDTEST", "the secret"))),
          Duration.ofSeconds(1),
          PortUnavailable::new);

  /// As a port of the domain promises it.
  private static final class PortUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    PortUnavailable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void sends_the_request_signed_with_the_length_of_its_body() {
    service.then(200, "");
    call(BODY);

    var asked = service.asked().getFirst();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.target()).isEqualTo("/path?a=b");
    assertThat(asked.body()).isEqualTo("bytes");
    assertThat(asked.header("Content-Length")).isEqualTo("5");
    assertThat(asked.header("X-Told")).isEqualTo("so");
    assertThat(asked.header("Authorization"))
        .contains("Credential=AKIDTEST/", "/eu-west-1/events/aws4_request", ";x-told,");
  }

  @Test
  void reads_as_much_of_an_answer_as_it_is_asked_for() {
    service.then(200, "twelve bytes").then(200, "twelve bytes");

    var all = calls.make(request(), null, 12, Set.of());
    assertThat(all.body()).asString(UTF_8).isEqualTo("twelve bytes");
    assertThat(all.whole()).isTrue();

    var part = calls.make(request(), null, 11, Set.of());
    assertThat(part.body()).asString(UTF_8).isEqualTo("twelve byte");
    assertThat(part.whole()).isFalse();
  }

  @Test
  void tries_again_after_a_passing_failure_with_the_same_bytes() {
    service.then(429, "").thenHangUp().then(201, "");

    assertThat(call(BODY).status()).isEqualTo(201);
    assertThat(service.asked()).extracting(Asked::body).containsOnly("bytes").hasSize(3);
  }

  @Test
  void gives_up_after_the_third_try_and_says_what_failed_without_a_secret() {
    service.then(500, "").then(503, "").then(502, "<Error><Code>Trouble</Code></Error>");

    assertThatThrownBy(() -> call(BODY))
        .isInstanceOf(PortUnavailable.class)
        .hasMessage("POST %s/path?a=b was answered 502 Trouble", service.address())
        .hasNoCause();
    assertThat(service.asked()).hasSize(3);
  }

  @Test
  void gives_up_after_the_third_hanging_up() {
    assertThatThrownBy(() -> call(BODY))
        .isInstanceOf(PortUnavailable.class)
        .hasMessage("POST %s/path?a=b was not answered", service.address())
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void does_not_repeat_what_was_refused() {
    service.then(403, "").then(200, "");

    assertThatThrownBy(() -> call(BODY))
        .isInstanceOf(PortUnavailable.class)
        .hasMessageEndingWith(" was answered 403");
    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void a_status_that_is_expected_is_an_answer() {
    service.then(404, "").then(503, "");

    assertThat(calls.make(request(), null, 0, Set.of(404)).status()).isEqualTo(404);
    assertThat(calls.make(request(), null, 0, Set.of(404, 503)).status()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><Error><Code>Trouble</Code><Message>…</Message></Error>",
        "<ErrorResponse><Error><Type>Sender</Type><Code>Trouble</Code></Error></ErrorResponse>",
        "{\"__type\":\"Trouble\"}",
        "{\"message\":\"…\", \"__type\" : \"com.amazonaws.events#Trouble\"}"
      })
  void finds_the_code_of_an_error(String body) {
    service.then(400, body);

    assertThatThrownBy(() -> call(BODY)).hasMessageEndingWith(" was answered 400 Trouble");
  }

  @Test
  void an_interruption_between_two_tries_is_a_failure_and_is_not_forgotten() {
    service.then(503, "").then(200, "");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> call(BODY))
        .isInstanceOf(PortUnavailable.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(service.asked()).hasSize(1);
  }

  private Reply call(byte[] body) {
    return calls.make(request(), body, 0, Set.of());
  }

  private SdkHttpRequest request() {
    return SdkHttpRequest.builder()
        .method(SdkHttpMethod.POST)
        .uri(URI.create(service.address() + "/path?a=b"))
        .putHeader("X-Told", "so")
        .build();
  }
}
