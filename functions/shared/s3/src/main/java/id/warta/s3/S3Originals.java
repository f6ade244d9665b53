package id.warta.s3;

import id.warta.photo.Originals;
import id.warta.photo.PhotoKey;
import id.warta.photo.Uploads;
import id.warta.signed.Environment;
import java.util.Map;
import java.util.Optional;

/// The originals bucket, which only functions reach.
public final class S3Originals implements Originals {
  private final Bucket bucket;

  S3Originals(Bucket bucket) {
    this.bucket = bucket;
  }

  /// From `ORIGINALS_BUCKET`, `AWS_REGION` and, where it is set, `AWS_ENDPOINT_URL_S3`.
  public static S3Originals fromEnvironment() {
    return new S3Originals(S3.fromEnvironment().bucket(Environment.required("ORIGINALS_BUCKET")));
  }

  @Override
  public void keep(PhotoKey key, byte[] bytes) {
    bucket.put(key.upload(), bytes, Map.of());
  }

  @Override
  public Optional<byte[]> find(PhotoKey key) {
    var reply = bucket.get(key.upload(), Math.toIntExact(Uploads.MAX_BYTES));
    return reply.status() == 404 ? Optional.empty() : Optional.of(reply.body());
  }

  @Override
  public void discard(PhotoKey key) {
    bucket.delete(key.upload());
  }
}
