package id.warta.testkit.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.ArticleId;
import id.warta.photo.Media;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoKey;
import id.warta.photo.Rendition;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every [Media] does: it keeps files with what a browser must know of them, and lets all of
/// one photo go at once.
public interface MediaContract {
  Rendition WEBP = new Rendition(320, 240, Rendition.Encoding.WEBP);
  Rendition JPEG = new Rendition(320, 240, Rendition.Encoding.JPEG);

  /// The store under test.
  Media media();

  /// The files under a photo's name as they would be served, by their key.
  Map<String, Served> served(PhotoKey key);

  /// A file as it would be served.
  record Served(String contentType, String cacheControl, String body) {}

  @Test
  default void keeps_a_file_under_its_name_for_ever() {
    var key = anyKey();
    media().put(key, "1f2e", WEBP, "webp".getBytes(UTF_8));
    media().put(key, "1f2e", JPEG, "jpeg".getBytes(UTF_8));

    assertThat(served(key))
        .containsOnly(
            Map.entry(
                key.folder() + "1f2e-320.webp",
                new Served("image/webp", "public, max-age=31536000, immutable", "webp")),
            Map.entry(
                key.folder() + "1f2e-320.jpg",
                new Served("image/jpeg", "public, max-age=31536000, immutable", "jpeg")));
  }

  @Test
  default void writing_a_file_again_changes_nothing() {
    var key = anyKey();
    media().put(key, "1f2e", WEBP, "webp".getBytes(UTF_8));
    media().put(key, "1f2e", WEBP, "webp".getBytes(UTF_8));

    assertThat(served(key)).hasSize(1);
  }

  @Test
  default void clears_all_sets_of_one_photo_and_no_other_photo() {
    var story = anyKey();
    var sibling = new PhotoKey(story.article(), anyKey().photo());
    media().put(story, "old", WEBP, "old".getBytes(UTF_8));
    media().put(story, "new", JPEG, "new".getBytes(UTF_8));
    media().put(sibling, "1f2e", JPEG, "other".getBytes(UTF_8));

    media().clear(story);

    assertThat(served(story)).isEmpty();
    assertThat(served(sibling)).hasSize(1);
  }

  @Test
  default void clears_one_set_and_leaves_the_others() {
    var key = anyKey();
    media().put(key, "01d", WEBP, "old".getBytes(UTF_8));
    media().put(key, "01d", JPEG, "old".getBytes(UTF_8));
    media().put(key, "01d2", JPEG, "new".getBytes(UTF_8));

    media().clear(key, "01d");

    assertThat(served(key)).containsOnlyKeys(key.folder() + "01d2-320.jpg");
  }

  @Test
  default void clearing_what_has_no_files_does_nothing() {
    var key = anyKey();
    media().clear(key);

    assertThat(served(key)).isEmpty();
  }

  private static PhotoKey anyKey() {
    var random = new SecureRandom();
    return new PhotoKey(
        ArticleId.next(Instant.now(), random),
        new PhotoId(ArticleId.uuid(Instant.now(), random).toString()));
  }
}
