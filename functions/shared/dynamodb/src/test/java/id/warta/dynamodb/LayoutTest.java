package id.warta.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.ArticleId;
import id.warta.listing.ArticleList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final ArticleId ID = ArticleId.NOBODY;

  @Test
  void keys_are_the_same_whatever_the_language_of_the_machine() {
    var before = Locale.getDefault();
    try {
      for (var machine : List.of("en-US", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(machine));
        assertThat(Layout.revision(ID, 12)).isEqualTo(new Key("A#" + ID + "#R", "00000012"));
        assertThat(Layout.earlierBody(ID, 12).sk()).isEqualTo("00000012");
        assertThat(Layout.correction(ID, 7).sk()).isEqualTo("C#07");
        assertThat(Layout.timeKey(Instant.EPOCH, ID)).isEqualTo("1970-01-01T00:00:00Z#" + ID);
        assertThat(Layout.listPartition(new ArticleList.WithTag("I I"))).isEqualTo("L#tag#ii");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void keys_sort_as_times_and_versions_do() {
    assertThat(
            List.of(
                Layout.startOf(Instant.MIN),
                Layout.timeKey(Instant.parse("0999-12-31T23:59:59.999Z"), ID),
                Layout.timeKey(Instant.parse("1969-12-31T23:59:59Z"), ID),
                Layout.startOf(Instant.EPOCH),
                Layout.timeKey(Instant.EPOCH, ID),
                Layout.endOf(Instant.EPOCH),
                Layout.startOf(Instant.EPOCH.plusSeconds(1)),
                Layout.timeKey(Instant.parse("2026-11-24T08:00:00Z"), ID),
                Layout.endOf(Instant.MAX)))
        .isSorted();
    assertThat(
            List.of(
                Layout.revision(ID, 1).sk(),
                Layout.revision(ID, 2).sk(),
                Layout.revision(ID, 10).sk(),
                Layout.revision(ID, 99_999_999).sk()))
        .isSorted();
  }
}
