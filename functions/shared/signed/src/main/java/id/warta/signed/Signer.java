package id.warta.signed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// Signs requests to one service of AWS in one region (AWS Signature Version 4).
public final class Signer {
  /// The one service that wants a path signed just as it is sent. For others its segments are
  /// encoded once more, and `.` and `..` are resolved.
  private static final String TAKES_PATHS_AS_SENT = "s3";

  private final String service;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  /// @param service as signatures name it: `s3`, `cloudfront`, `events`
  /// @param credentials are asked anew for each signature
  public Signer(String service, String region, AwsCredentialsProvider credentials) {
    this.service = service;
    this.region = region;
    this.credentials = credentials;
  }

  /// The request with a signature of all its headers and of its body in a header, good for some
  /// minutes from now.
  SdkHttpRequest sign(SdkHttpRequest request, @Nullable ContentStreamProvider body) {
    return signer.sign(sign -> describe(sign, request).payload(body)).request();
  }

  /// A URL with which anyone may make this request, with any body, until it expires.
  ///
  /// @param request whose headers must all be sent with it, just as they are here
  /// @param at when the URL begins to be good
  /// @param validity at most seven days
  public URI presign(SdkHttpRequest request, Instant at, Duration validity) {
    return signer
        .sign(
            sign ->
                describe(sign, request)
                    .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validity)
                    .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)))
        .request()
        .getUri();
  }

  private SignRequest.Builder<AwsCredentialsIdentity> describe(
      SignRequest.Builder<AwsCredentialsIdentity> sign, SdkHttpRequest request) {
    var rewritesPaths = !service.equals(TAKES_PATHS_AS_SENT);
    return sign.identity(credentials.resolveCredentials())
        .request(request)
        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, rewritesPaths)
        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, rewritesPaths);
  }
}
