package id.warta.testkit.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.ArticleId;
import id.warta.photo.Originals;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoKey;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every [Originals] does: it keeps a file until it is told to let it go.
public interface OriginalsContract {
  byte[] ORIGINAL = "as it was sent".getBytes(UTF_8);

  /// The store under test.
  Originals originals();

  @Test
  default void keeps_an_original_as_it_was_sent() {
    var key = anyPhoto();
    originals().keep(key, ORIGINAL);
    originals().keep(key, ORIGINAL);

    assertThat(originals().find(key)).contains(ORIGINAL);
    assertThat(originals().find(anyPhoto())).isEmpty();
  }

  @Test
  default void lets_an_original_go_and_no_other() {
    var key = anyPhoto();
    var other = anyPhoto();
    originals().keep(key, ORIGINAL);
    originals().keep(other, ORIGINAL);

    originals().discard(key);
    originals().discard(key);

    assertThat(originals().find(key)).isEmpty();
    assertThat(originals().find(other)).isPresent();
  }

  private static PhotoKey anyPhoto() {
    var random = new SecureRandom();
    return new PhotoKey(
        ArticleId.next(Instant.now(), random),
        new PhotoId(ArticleId.uuid(Instant.now(), random).toString()));
  }
}
