package id.warta.s3;

import id.warta.photo.StorageUnavailable;
import id.warta.signed.Environment;
import id.warta.signed.SignedCalls;
import id.warta.signed.Signer;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/// Finds the buckets that a function was given.
final class S3 {
  /// A reader's request has ten seconds in all.
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private final @Nullable String endpoint;
  private final String region;
  private final Signer signer;
  private final SignedCalls calls;

  /// @param endpoint of another server than AWS's, where keys hang under the bucket's name
  S3(@Nullable String endpoint, String region, AwsCredentialsProvider credentials) {
    this.endpoint = endpoint;
    this.region = region;
    this.signer = new Signer("s3", region, credentials);
    this.calls = new SignedCalls(signer, PATIENCE, StorageUnavailable::new);
  }

  /// From `AWS_REGION` and, where it is set, `AWS_ENDPOINT_URL_S3`.
  static S3 fromEnvironment() {
    return new S3(
        System.getenv("AWS_ENDPOINT_URL_S3"),
        Environment.required("AWS_REGION"),
        Environment.credentials());
  }

  Bucket bucket(String name) {
    var address =
        endpoint == null
            ? "https://" + name + ".s3." + region + ".amazonaws.com"
            : endpoint + "/" + name;
    return new Bucket(URI.create(address), signer, calls);
  }
}
