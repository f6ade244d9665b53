package id.warta.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When things happened to a story, in whole seconds.
///
/// @param writtenAt as its copy says
/// @param submittedAt when it was last handed in
/// @param publishAt when it is to become public; only of a scheduled story
/// @param publishedAt when it became public; never changes afterwards
/// @param updatedAt the last version's time until the story is public; then `publishedAt`, and from
///   there the last change that a reader can see
public record Timeline(
    @Nullable Instant writtenAt,
    @Nullable Instant submittedAt,
    @Nullable Instant publishAt,
    @Nullable Instant publishedAt,
    Instant updatedAt) {

  public Timeline submittedAt(Instant time) {
    return new Timeline(writtenAt, time, publishAt, publishedAt, updatedAt);
  }

  public Timeline publishAt(@Nullable Instant time) {
    return new Timeline(writtenAt, submittedAt, time, publishedAt, updatedAt);
  }

  /// Public from this moment on, and waiting for no other.
  public Timeline publishedAt(Instant time) {
    return new Timeline(writtenAt, submittedAt, null, time, updatedAt);
  }

  public Timeline updatedAt(Instant time) {
    return new Timeline(writtenAt, submittedAt, publishAt, publishedAt, time);
  }
}
