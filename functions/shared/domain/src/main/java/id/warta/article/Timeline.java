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
/// @param versionAt when the last version was made; from then on, or from `publishedAt` if that is
///   later, the story ages
public record Timeline(
    @Nullable Instant writtenAt,
    @Nullable Instant submittedAt,
    @Nullable Instant publishAt,
    @Nullable Instant publishedAt,
    Instant updatedAt,
    Instant versionAt) {

  /// Times of a story whose last version was one that readers can see.
  public Timeline(
      @Nullable Instant writtenAt,
      @Nullable Instant submittedAt,
      @Nullable Instant publishAt,
      @Nullable Instant publishedAt,
      Instant updatedAt) {
    this(writtenAt, submittedAt, publishAt, publishedAt, updatedAt, updatedAt);
  }

  /// From when on the story ages.
  public Instant agesFrom() {
    return publishedAt != null && publishedAt.isAfter(versionAt) ? publishedAt : versionAt;
  }

  public Timeline submittedAt(Instant time) {
    return new Timeline(writtenAt, time, publishAt, publishedAt, updatedAt, versionAt);
  }

  public Timeline publishAt(@Nullable Instant time) {
    return new Timeline(writtenAt, submittedAt, time, publishedAt, updatedAt, versionAt);
  }

  /// Public from this moment on, and waiting for no other.
  public Timeline publishedAt(Instant time) {
    return new Timeline(writtenAt, submittedAt, null, time, updatedAt, versionAt);
  }

  public Timeline updatedAt(Instant time) {
    return new Timeline(writtenAt, submittedAt, publishAt, publishedAt, time, versionAt);
  }

  public Timeline versionAt(Instant time) {
    return new Timeline(writtenAt, submittedAt, publishAt, publishedAt, updatedAt, time);
  }
}
