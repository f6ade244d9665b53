package id.warta.aws;

import id.warta.aftermath.ServiceUnavailable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Calls of one service of AWS, in plain HTTP requests that the SDK's signer signs.
///
/// A call that is answered with 429 or 5xx, or that breaks off, is made up to three times in all;
/// what still fails then, and every other refusal, is a [ServiceUnavailable].
final class SignedCalls {
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final int MOST_BYTES = 100_000;

  /// CloudFront's code stands in XML, the event bus's in JSON, at times after a name space.
  private static final Pattern ERROR_CODE =
      Pattern.compile("<Code>(\\w{1,60})</Code>|\"__type\" *: *\"(?:[\\w.]+#)?(\\w{1,60})\"");

  private final URI endpoint;
  private final String service;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder()
          .connectionTimeout(Duration.ofSeconds(2))
          .socketTimeout(Duration.ofSeconds(10))
          .build();
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  /// @param service as signatures name it
  SignedCalls(URI endpoint, String service, String region, AwsCredentialsProvider credentials) {
    this.endpoint = endpoint;
    this.service = service;
    this.region = region;
    this.credentials = credentials;
  }

  /// With the credentials that the SDK finds in the environment.
  static SignedCalls to(URI endpoint, String service, String region) {
    return new SignedCalls(endpoint, service, region, DefaultCredentialsProvider.builder().build());
  }

  static String required(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException("the environment lacks " + name);
    }
    return value;
  }

  private record Reply(int status, String body) {
    boolean isGood() {
      return status / 100 == 2;
    }

    /// Whether another try may meet with better luck.
    boolean isPassing() {
      return status == 429 || status >= 500;
    }

    String reason() {
      var code = ERROR_CODE.matcher(body);
      if (!code.find()) {
        return Integer.toString(status);
      }
      return status + " " + (code.group(1) == null ? code.group(2) : code.group(1));
    }
  }

  /// Posts a body.
  ///
  /// @return the body of a good answer
  String post(String path, Map<String, String> headers, byte[] body) {
    var what = "POST " + endpoint + path;
    for (int attempt = 1; ; attempt++) {
      try {
        var reply = send(path, headers, body);
        if (reply.isGood()) {
          return reply.body();
        }
        if (!reply.isPassing() || attempt == ATTEMPTS) {
          throw new ServiceUnavailable(what + " was answered " + reply.reason(), null);
        }
      } catch (IOException broken) {
        if (attempt == ATTEMPTS) {
          throw new ServiceUnavailable(what + " was not answered", broken);
        }
      }
      pause(attempt);
    }
  }

  private Reply send(String path, Map<String, String> headers, byte[] body) throws IOException {
    var request =
        SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(URI.create(endpoint + path));
    headers.forEach(request::putHeader);
    request.putHeader("Content-Length", Integer.toString(body.length));
    var payload = ContentStreamProvider.fromByteArray(body);
    var signed =
        signer.sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request.build())
                    .payload(payload)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    var response =
        http.prepareRequest(
                HttpExecuteRequest.builder()
                    .request(signed.request())
                    .contentStreamProvider(payload)
                    .build())
            .call();
    var status = response.httpResponse().statusCode();
    if (response.responseBody().isEmpty()) {
      return new Reply(status, "");
    }
    try (var content = response.responseBody().get()) {
      return new Reply(status, new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
    }
  }

  private static void pause(int attempt) {
    var longest = FIRST_PAUSE.toMillis() << (attempt - 1);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ServiceUnavailable("interrupted between two tries", interrupted);
    }
  }
}
