package id.warta.article;

import java.time.Instant;
import java.util.Optional;

/// What the public is told of a retracted story: that there was one, and why there is none. Nothing
/// of the story itself, whose very headline may name the child that the retraction protects.
///
/// @param publishedAt when the story had become public
/// @param at when it was retracted
public record Notice(
    ArticleId id, Instant publishedAt, Retraction.Reason reason, String text, Instant at) {

  /// The notice in the place of this story; empty if the story is not retracted.
  public static Optional<Notice> of(Article story) {
    var retraction = story.retraction();
    var publishedAt = story.timeline().publishedAt();
    return retraction == null || publishedAt == null
        ? Optional.empty()
        : Optional.of(
            new Notice(
                story.id(), publishedAt, retraction.reason(), retraction.text(), retraction.at()));
  }
}
