package id.warta.s3;

import id.warta.archive.Bundles;
import id.warta.signed.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The archive bucket.
public final class S3Bundles implements Bundles {
  private static final int LONGEST = 500_000_000;

  private final S3 s3;
  private final String name;

  S3Bundles(S3 s3, String name) {
    this.s3 = s3;
    this.name = name;
  }

  /// From `ARCHIVE_BUCKET`, `AWS_REGION` and, where it is set, `AWS_ENDPOINT_URL_S3`.
  public static S3Bundles fromEnvironment() {
    return ofBucket(Environment.required("ARCHIVE_BUCKET"));
  }

  /// A bucket of this name, in the region that `AWS_REGION` says.
  public static S3Bundles ofBucket(String name) {
    return new S3Bundles(S3.fromEnvironment(), name);
  }

  @Override
  public void put(String bundle, byte[] bytes) {
    s3.bucket(name).putNew(bundle, bytes, Map.of("Content-Type", "application/gzip"));
  }

  @Override
  public Optional<byte[]> read(String bundle) {
    var reply = s3.bucket(name).get(bundle, LONGEST);
    return reply.status() == 404 ? Optional.empty() : Optional.of(reply.body());
  }

  @Override
  public Optional<byte[]> read(String bundle, long offset, int length) {
    var reply = s3.bucket(name).getRange(bundle, offset, length);
    return reply.status() == 206 && reply.body().length == length
        ? Optional.of(reply.body())
        : Optional.empty();
  }

  @Override
  public List<String> list(@Nullable String after) {
    return s3.bucket(name).list("", after);
  }
}
