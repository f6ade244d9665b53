package id.warta.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123Z");

  @Test
  void is_a_version_7_uuid_of_the_moment() {
    var uuid = UUID.fromString(ArticleId.next(NOW, new Random(1)).value());

    assertThat(uuid.version()).isEqualTo(7);
    assertThat(uuid.variant()).isEqualTo(2);
    assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void sorts_by_the_millisecond_in_which_it_was_made() {
    var random = new Random(2);
    var earlier = ArticleId.next(NOW, random);
    var later = ArticleId.next(NOW.plusMillis(1), random);

    assertThat(earlier).isLessThan(later);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pemkab-kapuas",
        "01932A4B-0000-7000-8000-000000000000",
        "01932a4b-0000-4000-8000-000000000000",
        "01932a4b-0000-7000-c000-000000000000",
        "01932a4b-0000-7000-8000-00000000000",
        "01932a4b-0000-7000-8000-00000000000g",
        "1-2-7000-8000-5"
      })
  void is_nothing_else(String text) {
    assertThat(ArticleId.parse(text)).isEmpty();
    assertThatThrownBy(() -> new ArticleId(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
