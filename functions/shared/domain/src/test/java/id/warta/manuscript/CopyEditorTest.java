package id.warta.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Content;
import id.warta.article.Dateline;
import id.warta.article.Label;
import id.warta.body.Body;
import id.warta.body.BodyCleaner;
import id.warta.feedback.Fault;
import id.warta.feedback.Warning;
import id.warta.manuscript.CopyEditor.Verdict;
import id.warta.masthead.Masthead;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyEditorTest {
  private static final List<Warning> WARNINGS = List.of(new Warning("DROPPED", "x", null));
  private static final BodyCleaner CLEANER =
      html -> new BodyCleaner.Cleaned(new Body(html), WARNINGS);

  private final CopyEditor copyEditor =
      new CopyEditor(
          new Masthead(
              "Seputar Borneo", Locale.of("id"), ZoneId.of("Asia/Pontianak"), "Redaksi", "Notis"),
          CLEANER);

  /// A manuscript in the making, good as it stands.
  private static final class Draft {
    @Nullable String headline = "Banjir";
    @Nullable String byline = null;
    List<String> initials = List.of();
    @Nullable String agency = null;
    @Nullable String place = null;
    @Nullable String section = null;
    List<String> tags = List.of();
    List<String> labels = List.of();
    @Nullable String language = null;
    @Nullable String summary = null;
    String bodyHtml = "<p>Air naik.</p>";
    @Nullable Instant embargoUntil = null;

    Manuscript done() {
      return new Manuscript(
          headline,
          byline,
          initials,
          agency,
          place,
          section,
          tags,
          labels,
          language,
          summary,
          bodyHtml,
          embargoUntil,
          null,
          null);
    }
  }

  @Test
  void what_is_left_out_is_the_mastheads_or_empty() {
    assertThat(fit(new Draft()))
        .isEqualTo(
            new Verdict.Fit(
                new Content(
                    "Banjir",
                    "Redaksi",
                    List.of(),
                    null,
                    null,
                    List.of(),
                    Set.of(),
                    Locale.of("id"),
                    null,
                    null),
                new Body("<p>Air naik.</p>"),
                WARNINGS));
  }

  @Test
  void what_is_said_is_kept_in_normal_form() {
    var draft = new Draft();
    draft.headline = " Cafe\u0301 ";
    draft.byline = "Fadli & Rina";
    draft.initials = List.of("f4", "F4 ", "sb");
    draft.agency = "SB";
    draft.place = " Kuala Kapuas\u00a0";
    draft.section = "palangka-raya";
    draft.tags = List.of("Banjir", "BANJIR", "Cuaca");
    draft.labels = List.of("OPINION", "UPDATED", "OPINION");
    draft.language = "EN-gb";
    draft.summary = "Baris satu\nbaris dua";
    draft.embargoUntil = Instant.parse("2026-11-24T08:00:00.987Z");

    assertThat(fit(draft).content())
        .isEqualTo(
            new Content(
                "Café",
                "Fadli & Rina",
                List.of("f4", "sb"),
                new Dateline("SB", "Kuala Kapuas"),
                "palangka-raya",
                List.of("Banjir", "Cuaca"),
                Set.of(Label.OPINION),
                Locale.UK,
                "Baris satu\nbaris dua",
                Instant.parse("2026-11-24T08:00:00Z")));
  }

  @Test
  void a_dateline_may_have_an_agency_or_a_place_alone() {
    var draft = new Draft();
    draft.place = "Sampit";
    assertThat(fit(draft).content().dateline()).isEqualTo(new Dateline(null, "Sampit"));
    draft.place = " ";
    assertThat(fit(draft).content().dateline()).isNull();
    draft.agency = "SB";
    assertThat(fit(draft).content().dateline()).isEqualTo(new Dateline("SB", null));
  }

  @Test
  void a_summary_that_is_the_lead_follows_the_lead() {
    var draft = new Draft();
    draft.summary = " Air naik. ";
    assertThat(fit(draft).content().summary()).isNull();
    draft.summary = "Air surut.";
    assertThat(fit(draft).content().summary()).isEqualTo("Air surut.");
  }

  @Test
  void all_faults_are_told_at_once_after_those_that_were_found_before() {
    var draft = new Draft();
    draft.headline = "a".repeat(201);
    draft.byline = "a".repeat(121);
    draft.initials = List.of("f4", "a".repeat(11));
    draft.agency = "a".repeat(41);
    draft.place = "a\u0000";
    draft.section = "Kapuas";
    draft.tags = IntStream.range(0, 11).mapToObj(index -> "tag" + index).toList();
    draft.labels = List.of("OPINION", "opinion");
    draft.language = "!";
    draft.summary = "a".repeat(301);
    var earlier = List.of(new Fault("/embargoUntil", "is no time"), new Fault("/x", "unknown"));

    assertThat(pointers(copyEditor.check(draft.done(), earlier)))
        .containsExactly(
            "/embargoUntil",
            "/x",
            "/headline",
            "/byline",
            "/initials/1",
            "/dateline/agency",
            "/dateline/place",
            "/section",
            "/tags",
            "/labels/1",
            "/language",
            "/summary");
  }

  @Test
  void a_fault_that_was_found_before_is_enough() {
    var verdict = copyEditor.check(new Draft().done(), List.of(new Fault("/x", "unknown")));
    assertThat(pointers(verdict)).containsExactly("/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0"})
  void a_headline_is_needed(String blank) {
    var draft = new Draft();
    draft.headline = blank;
    assertThat(faults(draft))
        .containsExactly(new Fault("/headline", "is needed: 1 to 200 characters"));
    draft.headline = null;
    assertThat(pointers(check(draft))).containsExactly("/headline");
  }

  @ParameterizedTest
  @CsvSource({
    "/headline, 200",
    "/byline, 120",
    "/dateline/agency, 40",
    "/dateline/place, 80",
    "/section, 60",
    "/summary, 300"
  })
  void each_text_may_be_as_long_as_its_limit_and_no_longer(String pointer, int limit) {
    Function<String, Draft> with =
        text -> {
          var draft = new Draft();
          switch (pointer) {
            case "/headline" -> draft.headline = text;
            case "/byline" -> draft.byline = text;
            case "/dateline/agency" -> draft.agency = text;
            case "/dateline/place" -> draft.place = text;
            case "/section" -> draft.section = text;
            default -> draft.summary = text;
          }
          return draft;
        };
    assertThat(check(with.apply("a".repeat(limit)))).isInstanceOf(Verdict.Fit.class);
    assertThat(faults(with.apply("a".repeat(limit + 1))))
        .containsExactly(
            new Fault(
                pointer, "has %d characters; at most %d are allowed".formatted(limit + 1, limit)));
  }

  @Test
  void there_may_be_10_tags_of_40_characters_and_6_initials_of_10() {
    var draft = new Draft();
    draft.tags = distinct(10, 40);
    draft.initials = distinct(6, 10);
    assertThat(fit(draft).content().tags()).hasSize(10);
    assertThat(fit(draft).content().initials()).hasSize(6);

    draft.tags = distinct(11, 40);
    draft.initials = distinct(7, 10);
    assertThat(pointers(check(draft))).containsExactly("/initials", "/tags");

    draft.tags = distinct(1, 41);
    draft.initials = distinct(1, 11);
    assertThat(pointers(check(draft))).containsExactly("/initials/0", "/tags/0");
  }

  @Test
  void tags_that_differ_only_in_case_or_spaces_count_once() {
    var draft = new Draft();
    var tags = new ArrayList<>(distinct(10, 3));
    distinct(10, 3).forEach(tag -> tags.add(tag.toUpperCase(Locale.ROOT) + " "));
    draft.tags = tags;
    assertThat(fit(draft).content().tags()).isEqualTo(distinct(10, 3));
  }

  @Test
  void a_body_may_have_256_kibibytes_of_utf_8_and_is_looked_at_before_all_else() {
    var draft = new Draft();
    draft.bodyHtml = "<p>é" + "a".repeat(Body.MAX_BYTES - 9) + "</p>";
    assertThat(check(draft)).isInstanceOf(Verdict.Fit.class);
    draft.bodyHtml = "<p>é" + "a".repeat(Body.MAX_BYTES - 8) + "</p>";
    draft.headline = null;
    assertThat(check(draft)).isEqualTo(new Verdict.TooLong(Body.MAX_BYTES + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kapuas", "a", "17", "palangka-raya", "a-1-b"})
  void is_a_section(String section) {
    var draft = new Draft();
    draft.section = section;
    assertThat(fit(draft).content().section()).isEqualTo(section);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kapuas", "a_b", "a--b", "-a", "a-", "a b", "é", "a/b", "ﬁ"})
  void is_no_section(String section) {
    var draft = new Draft();
    draft.section = section;
    assertThat(pointers(check(draft))).containsExactly("/section");
  }

  @ParameterizedTest
  @CsvSource({"id, id", "EN, en", "en-gb, en-GB", "zh-Hant-TW, zh-Hant-TW", "ar-Latn, ar-Latn"})
  void is_a_language(String tag, String language) {
    var draft = new Draft();
    draft.language = tag;
    assertThat(fit(draft).content().language().toLanguageTag()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"i", "id_ID", "bahasa indonesia", "id-", "-", "1", "é", "abcdefghi"})
  void is_no_language(String tag) {
    var draft = new Draft();
    draft.language = tag;
    assertThat(pointers(check(draft))).containsExactly("/language");
  }

  @Test
  void every_label_but_the_servers_own_can_be_given() {
    for (var label : Label.values()) {
      var draft = new Draft();
      draft.labels = List.of(label.name());
      assertThat(fit(draft).content().labels())
          .isEqualTo(label == Label.UPDATED ? Set.of() : Set.of(label));
    }
  }

  @Test
  void to_publish_a_section_and_a_body_are_needed() {
    var draft = new Draft();
    draft.section = "kapuas";
    var good = fit(draft);
    assertThat(CopyEditor.faultsToPublish(good.content(), good.body())).isEmpty();

    draft.section = null;
    assertThat(CopyEditor.faultsToPublish(fit(draft).content(), Body.EMPTY))
        .extracting(Fault::pointer)
        .containsExactly("/section", "/bodyHtml");
  }

  private Verdict check(Draft draft) {
    return copyEditor.check(draft.done(), List.of());
  }

  private Verdict.Fit fit(Draft draft) {
    assertThat(check(draft)).isInstanceOf(Verdict.Fit.class);
    return (Verdict.Fit) check(draft);
  }

  private List<Fault> faults(Draft draft) {
    return ((Verdict.Unfit) check(draft)).faults();
  }

  private static List<String> pointers(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Unfit.class);
    return ((Verdict.Unfit) verdict).faults().stream().map(Fault::pointer).toList();
  }

  private static List<String> distinct(int count, int length) {
    return IntStream.range(0, count)
        .mapToObj(index -> Character.toString('a' + index).repeat(length))
        .toList();
  }
}
