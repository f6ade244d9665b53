package id.warta.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class SignerTest {
  /// Of AWS's own example,
  /// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create(
              "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));

  private static final Instant AT = Instant.parse("2013-05-24T00:00:00Z");

  @Test
  void presigns_as_in_the_example_that_aws_gives() {
    var url = presigned("s3", request("https://examplebucket.s3.amazonaws.com/test.txt"));

    assertThat(url.toString())
        .startsWith("https://examplebucket.s3.amazonaws.com/test.txt?")
        .contains(
            "X-Amz-Algorithm=AWS4-HMAC-SHA256",
            "X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request",
            "X-Amz-Date=20130524T000000Z",
            "X-Amz-Expires=86400",
            "X-Amz-SignedHeaders=host",
            "X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
  }

  @Test
  void presigns_each_header_of_the_request() {
    var request =
        request("https://examplebucket.s3.amazonaws.com/test.txt").toBuilder()
            .putHeader("Content-Type", "image/jpeg")
            .putHeader("If-None-Match", "*")
            .build();

    assertThat(presigned("s3", request).getQuery())
        .contains("X-Amz-SignedHeaders=content-type;host;if-none-match&");
  }

  @Test
  void signs_the_header_way_for_its_service_and_region() {
    var signed = signer("events").sign(request("https://events.us-east-1.amazonaws.com/"), null);

    assertThat(signed.firstMatchingHeader("Authorization"))
        .hasValueSatisfying(
            header ->
                assertThat(header)
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/")
                    .contains("/us-east-1/events/aws4_request", "SignedHeaders=host;"));
  }

  @Test
  void s3_is_signed_the_path_as_it_is_sent_and_others_where_it_leads() {
    var straight = request("https://example.com/key");
    var winding = request("https://example.com/folder/../key");

    assertThat(signature("s3", winding)).isNotEqualTo(signature("s3", straight));
    assertThat(signature("events", winding)).isEqualTo(signature("events", straight));
  }

  private static String signature(String service, SdkHttpRequest request) {
    return presigned(service, request).getQuery().replaceAll(".*X-Amz-Signature=(\\w+).*", "$1");
  }

  private static URI presigned(String service, SdkHttpRequest request) {
    return signer(service).presign(request, AT, Duration.ofDays(1));
  }

  private static Signer signer(String service) {
    return new Signer(service, "us-east-1", CREDENTIALS);
  }

  private static SdkHttpRequest request(String url) {
    return SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(URI.create(url)).build();
  }
}
