package id.warta.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What people write of a story, but for its body: all of it checked and in normal form.
///
/// @param headline 1 to 200 characters
/// @param byline as printed, up to 120 characters
/// @param initials of who wrote and who edited, up to 6, each up to 10 characters
/// @param section a lower-case slug of up to 60 characters; `null` until an editor knows it
/// @param tags up to 10, each up to 40 characters
/// @param summary up to 300 characters; `null` where it follows the body's lead
/// @param embargoUntil before which the story must not be public
public record Content(
    String headline,
    String byline,
    List<String> initials,
    @Nullable Dateline dateline,
    @Nullable String section,
    List<String> tags,
    Set<Label> labels,
    Locale language,
    @Nullable String summary,
    @Nullable Instant embargoUntil) {
  public Content {
    initials = List.copyOf(initials);
    tags = List.copyOf(tags);
    labels = Set.copyOf(labels);
  }

  public Content labels(Set<Label> newLabels) {
    return new Content(
        headline,
        byline,
        initials,
        dateline,
        section,
        tags,
        newLabels,
        language,
        summary,
        embargoUntil);
  }

  public Content summary(@Nullable String newSummary) {
    return new Content(
        headline,
        byline,
        initials,
        dateline,
        section,
        tags,
        labels,
        language,
        newSummary,
        embargoUntil);
  }
}
