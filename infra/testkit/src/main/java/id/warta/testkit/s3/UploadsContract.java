package id.warta.testkit.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.ArticleId;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoKey;
import id.warta.photo.Uploads;
import id.warta.photo.Uploads.Declared;
import id.warta.photo.Uploads.Original;
import id.warta.photo.Uploads.Permit;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every [Uploads] does: a permit is for one file, its bytes, its type, once, for a while.
public interface UploadsContract {
  byte[] PHOTO = "not a photo, but bytes are bytes here".getBytes(UTF_8);

  /// The store under test.
  Uploads uploads();

  /// Sends a file as a browser would, which sets `Content-Length` itself, and answers the status.
  int send(String method, URI url, Map<String, String> headers, byte[] body);

  /// Puts an object where a permit would have it, by whatever way the store has.
  void place(PhotoKey key, byte[] bytes);

  @Test
  default void takes_the_file_that_was_permitted() {
    var key = anyKey();
    var permit = uploads().permit(key, declared(), now());

    assertThat(send(permit, PHOTO)).isEqualTo(200);
    assertThat(uploads().original(key)).isInstanceOf(Original.Found.class);
    assertThat(((Original.Found) uploads().original(key)).bytes()).isEqualTo(PHOTO);
  }

  @Test
  default void says_what_to_send_and_until_when() {
    var permit = uploads().permit(anyKey(), declared(), now());

    assertThat(permit.method()).isEqualTo("PUT");
    assertThat(permit.expiresAt()).isEqualTo(now().plus(Uploads.VALIDITY));
    assertThat(permit.headers())
        .containsOnlyKeys("Content-Type", "x-amz-checksum-sha256", "If-None-Match")
        .containsEntry("Content-Type", "image/jpeg");
  }

  @Test
  default void the_same_question_has_the_same_answer() {
    var key = anyKey();
    var at = now();

    assertThat(uploads().permit(key, declared(), at))
        .isEqualTo(uploads().permit(key, declared(), at));
  }

  @Test
  default void refuses_other_bytes_of_the_same_length() {
    var other = PHOTO.clone();
    other[0]++;

    refuses(permit -> send(permit, other));
  }

  @Test
  default void refuses_another_length() {
    refuses(permit -> send(permit, "shorter".getBytes(UTF_8)));
    refuses(permit -> send(permit, (new String(PHOTO, UTF_8) + ", and more").getBytes(UTF_8)));
  }

  @Test
  default void refuses_another_type() {
    refuses(permit -> send(permit, with(permit, "Content-Type", "text/html"), PHOTO));
  }

  @Test
  default void refuses_another_checksum_even_of_the_very_bytes_sent() {
    var other = "other bytes of their own checksum....".getBytes(UTF_8);

    refuses(permit -> send(permit, with(permit, "x-amz-checksum-sha256", sha256(other)), other));
  }

  @Test
  default void refuses_a_header_left_out() {
    for (var name : uploads().permit(anyKey(), declared(), now()).headers().keySet()) {
      refuses(
          permit -> {
            var fewer = new LinkedHashMap<>(permit.headers());
            fewer.remove(name);
            return send(permit, fewer, PHOTO);
          });
    }
  }

  @Test
  default void refuses_a_header_of_s3_that_nobody_signed() {
    refuses(permit -> send(permit, with(permit, "x-amz-acl", "public-read"), PHOTO));
    refuses(permit -> send(permit, with(permit, "x-amz-meta-note", "mine"), PHOTO));
  }

  @Test
  default void refuses_an_altered_signature() {
    refuses(
        permit -> {
          var url = permit.url().toString();
          var last = url.endsWith("0") ? "1" : "0";
          return send(
              "PUT",
              URI.create(url.substring(0, url.length() - 1) + last),
              permit.headers(),
              PHOTO);
        });
  }

  @Test
  default void refuses_another_key() {
    var mine = anyKey();
    var other = anyKey();
    var permit = uploads().permit(mine, declared(), now());
    var moved =
        URI.create(permit.url().toString().replace(mine.photo().value(), other.photo().value()));

    assertThat(send("PUT", moved, permit.headers(), PHOTO)).isBetween(400, 499);
    assertThat(uploads().original(other)).isEqualTo(new Original.Missing());
  }

  @Test
  default void refuses_use_after_it_has_expired() {
    var key = anyKey();
    var late = now().minus(Uploads.VALIDITY).minusSeconds(2);

    assertThat(send(uploads().permit(key, declared(), late), PHOTO)).isEqualTo(403);
    assertThat(uploads().original(key)).isEqualTo(new Original.Missing());
  }

  @Test
  default void refuses_a_second_use_and_keeps_the_first_file() {
    var key = anyKey();
    var permit = uploads().permit(key, declared(), now());

    assertThat(send(permit, PHOTO)).isEqualTo(200);
    assertThat(send(permit, PHOTO)).isEqualTo(412);
    assertThat(((Original.Found) uploads().original(key)).bytes()).isEqualTo(PHOTO);
  }

  @Test
  default void refuses_to_be_read_with_a_permit_to_write() {
    var key = anyKey();
    var permit = uploads().permit(key, declared(), now());
    send(permit, PHOTO);

    assertThat(send("GET", permit.url(), permit.headers(), new byte[0])).isBetween(400, 499);
  }

  @Test
  default void says_that_nothing_was_uploaded() {
    assertThat(uploads().original(anyKey())).isEqualTo(new Original.Missing());
  }

  @Test
  default void reads_a_file_of_the_largest_size_and_none_beyond() {
    var largest = anyKey();
    var larger = anyKey();
    place(largest, new byte[(int) Uploads.MAX_BYTES]);
    place(larger, new byte[(int) Uploads.MAX_BYTES + 1]);

    assertThat(((Original.Found) uploads().original(largest)).bytes()).hasSize(25_000_000);
    assertThat(uploads().original(larger)).isEqualTo(new Original.TooLarge());
  }

  /// A way to use a permit; answers the status.
  interface Use {
    int of(Permit permit);
  }

  private void refuses(Use use) {
    var key = anyKey();
    assertThat(use.of(uploads().permit(key, declared(), now()))).isBetween(400, 499);
    assertThat(uploads().original(key)).isEqualTo(new Original.Missing());
  }

  private int send(Permit permit, byte[] body) {
    return send(permit, permit.headers(), body);
  }

  private int send(Permit permit, Map<String, String> headers, byte[] body) {
    return send(permit.method(), permit.url(), headers, body);
  }

  private static Map<String, String> with(Permit permit, String name, String value) {
    var headers = new LinkedHashMap<>(permit.headers());
    headers.put(name, value);
    return headers;
  }

  private static Declared declared() {
    return new Declared("image/jpeg", PHOTO.length, sha256(PHOTO));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MINUTES);
  }

  private static PhotoKey anyKey() {
    var random = new SecureRandom();
    return new PhotoKey(
        ArticleId.next(Instant.now(), random),
        new PhotoId(ArticleId.uuid(Instant.now(), random).toString()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
