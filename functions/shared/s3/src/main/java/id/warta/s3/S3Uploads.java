package id.warta.s3;

import static software.amazon.awssdk.http.SdkHttpMethod.PUT;

import id.warta.photo.PhotoKey;
import id.warta.photo.Uploads;
import id.warta.signed.Environment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The uploads bucket, which browsers fill by URLs that each take one file.
public final class S3Uploads implements Uploads {
  private final Bucket bucket;

  S3Uploads(Bucket bucket) {
    this.bucket = bucket;
  }

  /// From `UPLOADS_BUCKET`, `AWS_REGION` and, where it is set, `AWS_ENDPOINT_URL_S3`.
  public static S3Uploads fromEnvironment() {
    return new S3Uploads(S3.fromEnvironment().bucket(Environment.required("UPLOADS_BUCKET")));
  }

  @Override
  public Permit permit(PhotoKey key, Declared declared, Instant at) {
    var told =
        Map.of(
            "Content-Type", declared.contentType(),
            "x-amz-checksum-sha256", declared.sha256(),
            "If-None-Match", "*");
    // A page may not set this one: the browser does, from the file.
    var signed = new LinkedHashMap<>(told);
    signed.put("Content-Length", Long.toString(declared.contentLength()));
    var url = bucket.presign(PUT, key.upload(), signed, at, VALIDITY);
    return new Permit(PUT.name(), url, told, at.plus(VALIDITY));
  }

  @Override
  public Original original(PhotoKey key) {
    var reply = bucket.get(key.upload(), Math.toIntExact(MAX_BYTES));
    if (reply.status() == 404) {
      return new Original.Missing();
    }
    return reply.whole() ? new Original.Found(reply.body()) : new Original.TooLarge();
  }
}
