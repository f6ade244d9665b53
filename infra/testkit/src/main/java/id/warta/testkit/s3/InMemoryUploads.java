package id.warta.testkit.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.photo.PhotoKey;
import id.warta.photo.Uploads;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Uploads that live as long as the test, with a front door that refuses what S3's would refuse.
public final class InMemoryUploads implements Uploads {
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final Clock clock;

  /// @param clock tells [#send] whether a permit has expired
  public InMemoryUploads(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Permit permit(PhotoKey key, Declared declared, Instant at) {
    var told =
        Map.of(
            "Content-Type", declared.contentType(),
            "x-amz-checksum-sha256", declared.sha256(),
            "If-None-Match", "*");
    var expiresAt = at.plus(VALIDITY);
    var seal = seal("PUT", key.upload(), expiresAt, told, declared.contentLength());
    var url = "memory:///" + key.upload() + "?expires=" + expiresAt + "&seal=" + seal;
    return new Permit("PUT", URI.create(url), told, expiresAt);
  }

  @Override
  public Original original(PhotoKey key) {
    var bytes = objects.get(key.upload());
    if (bytes == null) {
      return new Original.Missing();
    }
    return bytes.length > MAX_BYTES ? new Original.TooLarge() : new Original.Found(bytes);
  }

  /// Puts a file there without a permit.
  public void place(PhotoKey key, byte[] bytes) {
    objects.put(key.upload(), bytes);
  }

  /// Answers a request as S3 would: 200, 400 for bytes that were not permitted, 403 for anything
  /// else that was not, 412 for a second use.
  public int send(String method, URI url, Map<String, String> headers, byte[] body) {
    var key = url.getPath().substring(1);
    var query = url.getQuery().split("[=&]", -1);
    var expiresAt = Instant.parse(query[1]);
    if (!seal(method, key, expiresAt, headers, body.length).equals(query[3])
        || clock.instant().isAfter(expiresAt)) {
      return 403;
    }
    if (!sha256(body).equals(headers.get("x-amz-checksum-sha256"))) {
      return 400;
    }
    return objects.putIfAbsent(key, body) == null ? 200 : 412;
  }

  private static String seal(
      String method, String key, Instant expiresAt, Map<String, String> headers, long length) {
    var names = new TreeMap<String, String>();
    headers.forEach((name, value) -> names.put(name.toLowerCase(Locale.ROOT), value));
    var all = String.join("\n", method, key, expiresAt.toString(), names + "", length + "");
    return sha256(all.getBytes(UTF_8)).replaceAll("\\W", "");
  }

  private static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
