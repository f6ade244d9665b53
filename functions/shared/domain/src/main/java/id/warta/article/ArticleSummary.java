package id.warta.article;

import id.warta.photo.Photo;
import id.warta.staff.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A story as a list shows it: without its body, its corrections and all photos but one.
///
/// @param version counts what people change, from 1
/// @param summary the one to show: the story's own, else the lead of its body
/// @param leadPhoto the first photo that readers can see
/// @param replyTo the story that this one answers
public record ArticleSummary(
    ArticleId id,
    Slug slug,
    Status status,
    int version,
    Person createdBy,
    Content content,
    String summary,
    Timeline timeline,
    @Nullable Photo leadPhoto,
    @Nullable ArticleId replyTo,
    @Nullable Hold hold,
    @Nullable Retraction retraction) {

  /// The story as everybody must see it at this moment. From `publishAt` on a scheduled story is
  /// published, with its next version, whether or not the clock that makes it permanent has come.
  public ArticleSummary at(Instant now) {
    var publishAt = timeline.publishAt();
    if (status != Status.SCHEDULED || publishAt == null || publishAt.isAfter(now)) {
      return this;
    }
    return new ArticleSummary(
        id,
        slug,
        Status.PUBLISHED,
        version + 1,
        createdBy,
        content,
        summary,
        timeline.publishedAt(publishAt).updatedAt(publishAt).versionAt(publishAt),
        leadPhoto,
        replyTo,
        hold,
        retraction);
  }
}
