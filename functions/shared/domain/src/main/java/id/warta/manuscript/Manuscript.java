package id.warta.manuscript;

import id.warta.photo.PendingPhoto;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story as it was handed in: read, and not yet checked. What was left out is `null` or empty.
///
/// @param bodyHtml from anyone: to be cleaned
/// @param writtenAt as newsroom copy says; JSON cannot say it
/// @param pendingPhoto as newsroom copy says; JSON cannot say it
public record Manuscript(
    @Nullable String headline,
    @Nullable String byline,
    List<String> initials,
    @Nullable String agency,
    @Nullable String place,
    @Nullable String section,
    List<String> tags,
    List<String> labels,
    @Nullable String language,
    @Nullable String summary,
    String bodyHtml,
    @Nullable Instant embargoUntil,
    @Nullable Instant writtenAt,
    @Nullable PendingPhoto pendingPhoto) {
  public Manuscript {
    initials = List.copyOf(initials);
    tags = List.copyOf(tags);
    labels = List.copyOf(labels);
  }
}
