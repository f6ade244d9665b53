package id.warta.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Finds the buckets that a function was given. Credentials come from the SDK's default chain.
final class S3 {
  private final @Nullable String endpoint;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder()
          .connectionTimeout(Duration.ofSeconds(2))
          .socketTimeout(Duration.ofSeconds(10))
          .build();

  /// @param endpoint of another server than AWS's, where keys hang under the bucket's name
  S3(@Nullable String endpoint, String region, AwsCredentialsProvider credentials) {
    this.endpoint = endpoint;
    this.region = region;
    this.credentials = credentials;
  }

  /// From `AWS_REGION`, and `AWS_ENDPOINT_URL_S3` where it is set.
  static S3 of(Map<String, String> environment) {
    return new S3(
        environment.get("AWS_ENDPOINT_URL_S3"),
        required(environment, "AWS_REGION"),
        DefaultCredentialsProvider.builder().build());
  }

  Bucket bucket(String name) {
    var address =
        endpoint == null
            ? "https://" + name + ".s3." + region + ".amazonaws.com"
            : endpoint + "/" + name;
    return new Bucket(URI.create(address), region, credentials, http);
  }

  static String required(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException("the environment lacks " + name);
    }
    return value;
  }
}
