package id.warta.s3;

import id.warta.photo.Media;
import id.warta.photo.PhotoKey;
import id.warta.photo.Rendition;
import id.warta.signed.Environment;
import java.util.Map;

/// The media bucket, which the CDN serves to readers.
public final class S3Media implements Media {
  private final Bucket bucket;

  S3Media(Bucket bucket) {
    this.bucket = bucket;
  }

  /// From `MEDIA_BUCKET`, `AWS_REGION` and, where it is set, `AWS_ENDPOINT_URL_S3`.
  public static S3Media fromEnvironment() {
    return new S3Media(S3.fromEnvironment().bucket(Environment.required("MEDIA_BUCKET")));
  }

  @Override
  public void put(PhotoKey key, String hash, Rendition rendition, byte[] bytes) {
    bucket.put(
        key.rendition(hash, rendition),
        bytes,
        Map.of(
            "Content-Type",
            rendition.encoding().contentType(),
            "Cache-Control",
            "public, max-age=31536000, immutable"));
  }

  @Override
  public void clear(PhotoKey key) {
    deleteAll(key.folder());
  }

  @Override
  public void clear(PhotoKey key, String hash) {
    deleteAll(key.set(hash));
  }

  private void deleteAll(String prefix) {
    for (var left = bucket.list(prefix); !left.isEmpty(); left = bucket.list(prefix)) {
      left.forEach(bucket::delete);
    }
  }
}
