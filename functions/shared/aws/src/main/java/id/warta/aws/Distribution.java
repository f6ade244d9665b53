package id.warta.aws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One distribution of CloudFront.
final class Distribution {
  private static final String VERSION = "2020-05-31";

  private final SignedCalls cloudFront;
  private final String id;

  Distribution(SignedCalls cloudFront, String id) {
    this.cloudFront = cloudFront;
    this.id = id;
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
    cloudFront.post(
        "/" + VERSION + "/distribution/" + id + "/invalidation",
        Map.of("Content-Type", "application/xml"),
        body.getBytes(StandardCharsets.UTF_8));
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
