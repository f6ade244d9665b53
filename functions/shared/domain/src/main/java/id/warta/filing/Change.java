package id.warta.filing;

import id.warta.article.Article;
import id.warta.article.Fields;
import id.warta.article.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One change of one story, to be kept whole or not at all.
///
/// @param before the story as it was read; `null` for a new one
/// @param after the story as it shall be
/// @param revision of the version that the change makes; `null` where it makes none: a photo that
///   is asked for, what the machine finds out about one
/// @param receipt for a caller who gave an `Idempotency-Key`
/// @param companion a change of another story that is kept or not together with this one
public record Change(
    @Nullable Article before,
    Article after,
    @Nullable Revision revision,
    @Nullable Receipt receipt,
    @Nullable Change companion) {

  /// A change of one story alone.
  public Change(
      @Nullable Article before,
      Article after,
      @Nullable Revision revision,
      @Nullable Receipt receipt) {
    this(before, after, revision, receipt, null);
  }

  /// One version of the story, and the story as of it.
  public record Version(Revision revision, Article article) {}

  /// The versions that this change makes, in order. That is one more than its own where the story
  /// became due since it was stored: a scheduled story has its next version in effect from its time
  /// on, and the first write after that records it.
  public List<Version> versions() {
    var versions = new ArrayList<Version>();
    if (revision != null) {
      due().ifPresent(versions::add);
      versions.add(new Version(revision, after));
    }
    return List.copyOf(versions);
  }

  private Optional<Version> due() {
    return before == null || revision == null || revision.version() != before.version() + 2
        ? Optional.empty()
        : publication(before);
  }

  /// The change that makes permanent what a due story is in effect; empty if the story is not
  /// scheduled, or not due at that moment.
  public static Optional<Change> ofDue(Article stored, Instant now) {
    return publication(stored)
        .filter(version -> !version.revision().at().isAfter(now))
        .map(version -> new Change(stored, version.article(), version.revision(), null));
  }

  private static Optional<Version> publication(Article stored) {
    var publishAt = stored.timeline().publishAt();
    if (stored.status() != Status.SCHEDULED || publishAt == null) {
      return Optional.empty();
    }
    var published = stored.at(publishAt).withFilesOf(stored);
    var revision =
        new Revision(
            published.version(),
            publishAt,
            null,
            "publish",
            Fields.changed(stored, published),
            Status.SCHEDULED,
            Status.PUBLISHED,
            null);
    return Optional.of(new Version(revision, published));
  }
}
