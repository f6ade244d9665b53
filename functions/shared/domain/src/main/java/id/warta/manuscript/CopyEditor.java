package id.warta.manuscript;

import id.warta.article.Content;
import id.warta.article.Dateline;
import id.warta.article.Label;
import id.warta.body.Body;
import id.warta.body.BodyCleaner;
import id.warta.feedback.Fault;
import id.warta.feedback.Faults;
import id.warta.feedback.Warning;
import id.warta.masthead.Masthead;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a manuscript against every rule that a story's content must meet. The one place where
/// these rules stand.
public final class CopyEditor {
  private static final TextRule HEADLINE = TextRule.line(200);
  private static final TextRule BYLINE = TextRule.line(120);
  private static final TextRule INITIALS = TextRule.line(10);
  private static final int MAX_INITIALS = 6;
  private static final TextRule AGENCY = TextRule.line(40);
  private static final TextRule PLACE = TextRule.line(80);
  private static final TextRule SECTION = TextRule.line(60);
  private static final Pattern SECTION_FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final TextRule TAG = TextRule.line(40);
  private static final int MAX_TAGS = 10;
  private static final TextRule LANGUAGE = TextRule.line(35);
  private static final TextRule SUMMARY = TextRule.lines(300);

  private final Masthead masthead;
  private final BodyCleaner cleaner;

  /// @param masthead says what holds where a manuscript is silent
  public CopyEditor(Masthead masthead, BodyCleaner cleaner) {
    this.masthead = masthead;
    this.cleaner = cleaner;
  }

  /// What the copy editor says of a manuscript.
  public sealed interface Verdict {

    /// It can be a story's content.
    record Fit(Content content, Body body, List<Warning> warnings) implements Verdict {}

    /// It cannot, for all of these reasons.
    record Unfit(List<Fault> faults) implements Verdict {}

    /// Its body is longer than [Body#MAX_BYTES] once cleaned.
    record TooLong(int bytes) implements Verdict {}
  }

  /// Checks a manuscript.
  ///
  /// @param faults what its reader found already; joined with what is found here
  public Verdict check(Manuscript manuscript, List<Fault> faults) {
    return check(manuscript, faults, false);
  }

  /// Checks a manuscript that is to be published at once.
  ///
  /// @param faults what its reader found already; joined with what is found here
  public Verdict checkToPublish(Manuscript manuscript, List<Fault> faults) {
    return check(manuscript, faults, true);
  }

  private Verdict check(Manuscript manuscript, List<Fault> faults, boolean toPublish) {
    var found = new Faults();
    found.addAll(faults);
    var cleaned = cleaner.clean(manuscript.bodyHtml());
    if (cleaned.body().bytes() > Body.MAX_BYTES) {
      return new Verdict.TooLong(cleaned.body().bytes());
    }
    var headline = HEADLINE.check(manuscript.headline(), "/headline", found);
    if (headline == null) {
      found.add("/headline", "is needed: 1 to 200 characters");
    }
    var byline = BYLINE.check(manuscript.byline(), "/byline", found);
    var initials = INITIALS.checkEach(manuscript.initials(), MAX_INITIALS, "/initials", found);
    var agency = AGENCY.check(manuscript.agency(), "/dateline/agency", found);
    var place = PLACE.check(manuscript.place(), "/dateline/place", found);
    var section = section(manuscript.section(), found);
    var tags = TAG.checkEach(manuscript.tags(), MAX_TAGS, "/tags", found);
    var labels = labels(manuscript.labels(), found);
    var language = language(manuscript.language(), found);
    var summary = SUMMARY.check(manuscript.summary(), "/summary", found);
    var embargoUntil = manuscript.embargoUntil();
    if (toPublish) {
      found.addAll(faultsToPublish(section, cleaned.body()));
    }
    if (headline == null || !found.isEmpty()) {
      return new Verdict.Unfit(found.list());
    }
    var content =
        new Content(
            headline,
            Objects.requireNonNullElse(byline, masthead.byline()),
            initials,
            agency == null && place == null ? null : new Dateline(agency, place),
            section,
            tags,
            labels,
            language,
            cleaned.body().lead().equals(summary) ? null : summary,
            embargoUntil == null ? null : embargoUntil.truncatedTo(ChronoUnit.SECONDS));
    return new Verdict.Fit(content, cleaned.body(), cleaned.warnings());
  }

  /// What keeps a story from being published, whoever wishes it.
  public static List<Fault> faultsToPublish(Content content, Body body) {
    return faultsToPublish(content.section(), body);
  }

  private static List<Fault> faultsToPublish(@Nullable String section, Body body) {
    var faults = new Faults();
    if (section == null) {
      faults.add("/section", "is needed to publish: a lower-case slug such as `kapuas`");
    }
    if (body.isEmpty()) {
      faults.add("/bodyHtml", "is needed to publish: a story without text says nothing");
    }
    return faults.list();
  }

  private static @Nullable String section(@Nullable String text, Faults faults) {
    var section = SECTION.check(text, "/section", faults);
    if (section != null && !SECTION_FORM.matcher(section).matches()) {
      faults.add(
          "/section",
          "is a lower-case slug: letters a to z and digits, with single hyphens between");
    }
    return section;
  }

  private static Set<Label> labels(List<String> words, Faults faults) {
    var labels = EnumSet.noneOf(Label.class);
    for (var index = 0; index < words.size(); index++) {
      var word = words.get(index);
      Arrays.stream(Label.values())
          .filter(label -> label.name().equals(word))
          .findFirst()
          .ifPresentOrElse(labels::add, unknownLabel("/labels/" + index, faults));
    }
    // The server's own: what a client got it may send back, and it changes nothing.
    labels.remove(Label.UPDATED);
    return labels;
  }

  private static Runnable unknownLabel(String pointer, Faults faults) {
    return () -> faults.add(pointer, "is none of " + String.join(", ", names(Label.values())));
  }

  private Locale language(@Nullable String text, Faults faults) {
    var tag = LANGUAGE.check(text, "/language", faults);
    if (tag == null) {
      return masthead.language();
    }
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException illFormed) {
      faults.add("/language", "is no BCP 47 language tag such as `id` or `en-GB`");
      return masthead.language();
    }
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
