package id.warta.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.feedback.Fault;
import id.warta.feedback.Faults;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
  private static final TextRule LINE = TextRule.line(5);

  private final Faults faults = new Faults();

  @Test
  void counts_characters_and_not_how_they_are_stored() {
    assertThat(LINE.check("🌊🌊🌊🌊🌊", "/x", faults)).isEqualTo("🌊🌊🌊🌊🌊");
    // Five letters, of which each is two characters before they are composed.
    assertThat(LINE.check("e\u0301".repeat(5), "/x", faults)).isEqualTo("é".repeat(5));
    assertThat(faults.isEmpty()).isTrue();

    assertThat(LINE.check("🌊🌊🌊🌊🌊🌊", "/x", faults)).isNull();
    assertThat(faults.list())
        .containsExactly(new Fault("/x", "has 6 characters; at most 5 are allowed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abcde",
        " abcde ",
        "\n\tabcde\r\n",
        "\u00a0abcde\u00a0",
        "\u3000 abcde\u2003\u2028"
      })
  void trims_white_space_of_every_kind_before_it_counts(String text) {
    assertThat(LINE.check(text, "/x", faults)).isEqualTo("abcde");
    assertThat(faults.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\u00a0", "\u3000\u2003", "\u2028", "\ufeff \u200b"})
  void takes_what_is_blank_for_absent(String text) {
    assertThat(LINE.check(text, "/x", faults)).isNull();
    assertThat(LINE.check(null, "/x", faults)).isNull();
    assertThat(faults.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a\u0000b, U+0000",
    "a\u0007b, U+0007",
    "a\u007fb, U+007F",
    "a\u0085b, U+0085",
    "a\uffffb, U+FFFF",
    "a\ufffeb, U+FFFE"
  })
  void refuses_what_cannot_be_printed_and_names_it(String text, String name) {
    for (var rule : List.of(LINE, TextRule.lines(5))) {
      var found = new Faults();
      assertThat(rule.check(text, "/x", found)).isNull();
      assertThat(found.list())
          .containsExactly(
              new Fault(
                  "/x", "holds the character " + name + ", which cannot be printed; take it out"));
    }
  }

  @Test
  void refuses_half_of_a_surrogate_pair() {
    for (var text : List.of("a\ud83d", "\ude00b", "\ude00\ud83d")) {
      var found = new Faults();
      assertThat(LINE.check(text, "/x", found)).isNull();
      assertThat(found.list()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u2028b", "a\u2029b"})
  void a_line_holds_no_break_and_lines_do(String text) {
    assertThat(LINE.check(text, "/x", faults)).isNull();
    assertThat(faults.list()).hasSize(1);
    assertThat(TextRule.lines(5).check(text, "/y", faults)).isEqualTo(text);
    assertThat(faults.list()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\u00a0b", "a\u200db", "a\u200fb", "👩\u200d🚒", "a\ufe0f"})
  void keeps_what_stands_within(String text) {
    assertThat(LINE.check(text, "/x", faults)).isEqualTo(text);
    assertThat(faults.isEmpty()).isTrue();
  }

  @Test
  void keeps_the_first_of_those_that_differ_only_in_case_or_spaces() {
    var texts = List.of("Banjir Besar", "cuaca", "BANJIR  BESAR", " ", "banjirbesar", "Cuaca ");
    assertThat(TextRule.line(40).checkEach(texts, 2, "/tags", faults))
        .containsExactly("Banjir Besar", "cuaca");
    assertThat(faults.isEmpty()).isTrue();
  }

  @Test
  void names_each_that_is_at_fault_and_that_there_are_too_many() {
    LINE.checkEach(List.of("a", "abcdef", "b", "c\u0000"), 1, "/tags", faults);
    assertThat(faults.list())
        .extracting(Fault::pointer)
        .containsExactly("/tags/1", "/tags/3", "/tags");
    assertThat(faults.list().getLast().detail()).isEqualTo("has 2 entries; at most 1 are allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "KUALA  Kapuas, kualakapuas",
    "I İ ı i, ii\u0307ii",
    "Straße, STRASSE",
    "ΟΔΟΣ, οδος",
    "e\u0301, É",
    "a\u00a0b\u3000c, ABC"
  })
  void folds_alike_what_differs_only_in_case_or_spaces(String one, String other) {
    assertThat(TextRule.fold(one)).isEqualTo(TextRule.fold(other));
  }

  @Test
  void folds_alike_whatever_the_language_of_the_machine() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(TextRule.fold("INDONESIA")).isEqualTo("indonesia");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_text_of_millions_of_spaces_takes_no_time() {
    assertThat(LINE.check(" ".repeat(5_000_000) + "a" + " ".repeat(5_000_000), "/x", faults))
        .isEqualTo("a");
    TextRule.fold(" ".repeat(5_000_000) + "a");
  }
}
