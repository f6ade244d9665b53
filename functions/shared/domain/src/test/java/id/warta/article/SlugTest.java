package id.warta.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  private static final ArticleId ID = new ArticleId("0199f3a0-1234-7abc-8def-0123456789ab");
  private static final Instant FILED = Instant.parse("2026-11-24T17:30:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Pontianak");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pemkab Kapuas Rakor Pokja PUG, Dorong Kesetaraan | pemkab-kapuas-rakor-pokja-pug-dorong-kesetaraan
          Jum'at Berkah: 50% Warga Ma’ruf Dapat Rp1,5 Miliar | jumat-berkah-50-warga-maruf-dapat-rp1-5-miliar
          "Kami Lapar!" – Jeritan dari Desa | kami-lapar-jeritan-dari-desa
          Café Éclair São Tomé ÅÄÖ | cafe-eclair-sao-tome-aao
          Straße Œuvre Æon Þór Đà Łódź Søren | strasse-oeuvre-aeon-thor-da-lodz-soren
          İSTANBUL ILIK ılık | istanbul-ilik-ilik
          Ｆｕｌｌ Ｗｉｄｔｈ ﬁnal Ⅳ | full-width-final-iv
          Banjir 🌊 Kapuas | banjir-kapuas
          الفيضان Kapuas 洪水 | kapuas
          --- Awal & Akhir --- | awal-akhir
          """)
  void a_headline_gives_its_words(String headline, String slug) {
    assertThat(candidates(headline).getFirst()).isEqualTo(new Slug(slug));
  }

  @Test
  void a_taken_slug_gets_the_day_of_filing_in_the_mastheads_zone_then_the_end_of_the_id() {
    assertThat(candidates("Banjir di Kapuas"))
        .containsExactly(
            new Slug("banjir-di-kapuas"),
            new Slug("banjir-di-kapuas-20261125"),
            new Slug("banjir-di-kapuas-6789ab"),
            new Slug("banjir-di-kapuas-0123456789ab"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"الفيضان في كاليمانتان", "洪水", "2026", "17-8-1945", "🌊🌊", "!"})
  void a_headline_without_a_latin_letter_gives_berita_and_the_end_of_the_id(String headline) {
    assertThat(candidates(headline)).contains(new Slug("berita-6789ab"));
    assertThat(candidates("الفيضان").getFirst()).isEqualTo(new Slug("berita-6789ab"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0199f3a0-1234-7abc-8def-0123456789ab",
        "0199F3A0 1234 7ABC 8DEF 0123456789AB",
        "Abcdef12: abcd, abcd, abcd, abcdefabcdef!"
      })
  void a_headline_of_the_form_of_an_id_gives_no_id(String headline) {
    assertThat(candidates(headline).getFirst().value()).startsWith("berita-");
  }

  @Test
  void a_headline_that_the_end_of_the_id_would_make_an_id_gives_none() {
    assertThat(candidates("abcdef12 abcd 7abc 8def"))
        .startsWith(new Slug("abcdef12-abcd-7abc-8def"))
        .endsWith(new Slug("berita-abcdef12-abcd-7abc-8def-0123456789ab"));
  }

  @Test
  void a_long_headline_is_cut_after_a_word() {
    var words = "satu-" + "dua34-".repeat(20);
    var headline = words.replace('-', ' ');
    assertThat(candidates(headline))
        .extracting(Slug::value)
        .allSatisfy(slug -> assertThat(slug).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH))
        .startsWith(words.substring(0, 76))
        .contains(words.substring(0, 70) + "-20261125");
  }

  @Test
  void a_headline_of_80_characters_is_whole_and_one_long_word_is_cut_within() {
    var whole = "a".repeat(39) + "-" + "b".repeat(40);
    assertThat(candidates(whole.replace('-', ' ')).getFirst().value()).isEqualTo(whole);
    assertThat(candidates(whole.replace('-', ' ') + " c").getFirst().value()).isEqualTo(whole);
    assertThat(candidates("a".repeat(200)).getFirst().value()).isEqualTo("a".repeat(80));
  }

  @Test
  void the_language_of_the_machine_makes_no_difference() {
    var before = Locale.getDefault();
    try {
      for (var machine : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(machine));
        assertThat(candidates("INDONESIA Kini"))
            .startsWith(new Slug("indonesia-kini"), new Slug("indonesia-kini-20261125"));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void every_headline_gives_slugs() {
    var random = new Random(1);
    var alphabet = "0123456789abcdefABCDEF --'’é🌊\u0301ا".codePoints().toArray();
    for (var round = 0; round < 20_000; round++) {
      var headline = new StringBuilder();
      var length = random.nextInt(1, 201);
      for (var index = 0; index < length; index++) {
        headline.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      assertThat(candidates(headline.toString())).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "0", "a-b", "17-agustus-1945", "0199f3a0-1234-7abc-8def-0123456789a"})
  void is_a_slug(String text) {
    assertThat(Slug.isSlug(text)).isTrue();
    assertThat(new Slug(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "a-",
        "-a",
        "a--b",
        "A",
        "a b",
        "é",
        "a_b",
        "a\n",
        "a/b",
        "0199f3a0-1234-7abc-8def-0123456789ab",
        "ffffffff-ffff-ffff-ffff-ffffffffffff"
      })
  void is_no_slug(String text) {
    assertThat(Slug.isSlug(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
  }

  @Test
  void a_slug_has_at_most_80_characters() {
    assertThat(Slug.isSlug("a".repeat(80))).isTrue();
    assertThat(Slug.isSlug("a".repeat(81))).isFalse();
  }

  private static List<Slug> candidates(String headline) {
    return Slug.candidates(headline, ID, FILED, ZONE);
  }
}
