package id.warta.s3;

import id.warta.archive.Bundles;
import id.warta.signed.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The archive bucket.
public final class S3Bundles implements Bundles {
  private static final int LONGEST = 500_000_000;

  private final Supplier<S3> opening;
  private final String name;
  private volatile @Nullable S3 s3;

  S3Bundles(S3 s3, String name) {
    this(() -> s3, name);
  }

  private S3Bundles(Supplier<S3> opening, String name) {
    this.opening = opening;
    this.name = name;
  }

  /// From `ARCHIVE_BUCKET`, `AWS_REGION` and, where it is set, `AWS_ENDPOINT_URL_S3`.
  public static S3Bundles fromEnvironment() {
    return ofBucket(Environment.required("ARCHIVE_BUCKET"));
  }

  /// A bucket of this name, in the region that `AWS_REGION` says.
  public static S3Bundles ofBucket(String name) {
    return new S3Bundles(S3::fromEnvironment, name);
  }

  /// Loads what the first call would have to load, and makes none: for whoever takes a snapshot.
  /// Who does not pays for it only where a story is archived.
  public void prepare() {
    bucket();
  }

  private Bucket bucket() {
    var open = s3;
    if (open == null) {
      open = opening.get();
      s3 = open;
    }
    return open.bucket(name);
  }

  @Override
  public void put(String bundle, byte[] bytes) {
    bucket().putNew(bundle, bytes, Map.of("Content-Type", "application/gzip"));
  }

  @Override
  public Optional<byte[]> read(String bundle) {
    var reply = bucket().get(bundle, LONGEST);
    return reply.status() == 404 ? Optional.empty() : Optional.of(reply.body());
  }

  @Override
  public Optional<byte[]> read(String bundle, long offset, int length) {
    var reply = bucket().getRange(bundle, offset, length);
    return reply.status() == 206 && reply.body().length == length
        ? Optional.of(reply.body())
        : Optional.empty();
  }

  @Override
  public List<String> list(@Nullable String after) {
    return bucket().list("", after);
  }
}
