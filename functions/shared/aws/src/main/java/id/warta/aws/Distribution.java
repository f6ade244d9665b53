package id.warta.aws;

import id.warta.aftermath.ServiceUnavailable;
import id.warta.signed.SignedCalls;
import id.warta.signed.Signer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/// One distribution of CloudFront.
final class Distribution {
  private static final String VERSION = "2020-05-31";

  /// CloudFront is everywhere, and its signatures name the region where it began.
  private static final String REGION = "us-east-1";

  /// More than CloudFront answers: what is read to its end leaves the connection to the next call.
  private static final int ANSWER_BYTES = 100_000;

  private final URI address;
  private final SignedCalls cloudFront;

  /// @param endpoint where CloudFront is called, with no slash at the end
  Distribution(URI endpoint, AwsCredentialsProvider credentials, String id) {
    this.address = URI.create(endpoint + "/" + VERSION + "/distribution/" + id + "/invalidation");
    this.cloudFront =
        new SignedCalls(
            new Signer("cloudfront", REGION, credentials),
            Duration.ofSeconds(10),
            ServiceUnavailable::new);
  }

  /// Asks for these paths to be forgotten (`CreateInvalidation`). CloudFront answers a reference
  /// that it knows with the invalidation that it made then, and refuses it for other paths: so the
  /// paths are part of it.
  void invalidate(List<String> paths, String cause) {
    var body =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <InvalidationBatch xmlns="http://cloudfront.amazonaws.com/doc/%s/"><Paths>\
        <Quantity>%d</Quantity><Items>%s</Items></Paths>\
        <CallerReference>%s</CallerReference></InvalidationBatch>\
        """
            .formatted(
                VERSION,
                paths.size(),
                paths.stream()
                    .map(path -> "<Path>" + path + "</Path>")
                    .collect(Collectors.joining()),
                reference(paths, cause));
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(address)
            .putHeader("Content-Type", "application/xml")
            .build();
    cloudFront.make(request, body.getBytes(StandardCharsets.UTF_8), ANSWER_BYTES, Set.of());
  }

  private static String reference(List<String> paths, String cause) {
    var text = cause + "\n" + String.join("\n", paths);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
