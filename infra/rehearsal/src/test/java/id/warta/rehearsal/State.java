package id.warta.rehearsal;

import id.warta.article.Article;
import id.warta.article.Status;
import id.warta.testkit.articles.SampleStory;
import java.time.Duration;
import java.time.Instant;

/// What a story is when somebody comes to it.
enum State {
  DRAFT(Status.DRAFT),
  SUBMITTED(Status.SUBMITTED),
  SCHEDULED(Status.SCHEDULED),
  /// Stored as scheduled, and its time has come: published in effect.
  DUE(Status.PUBLISHED),
  PUBLISHED(Status.PUBLISHED),
  /// Public, and its text lies in the archive.
  ARCHIVED(Status.PUBLISHED),
  RETRACTED(Status.RETRACTED);

  private final Status effect;

  State(Status effect) {
    this.effect = effect;
  }

  /// The status that is in effect.
  Status effect() {
    return effect;
  }

  Article story(Instant now) {
    var story = SampleStory.headlined("Perahu baca singgah di lima desa");
    return switch (this) {
      case DRAFT -> story.draft();
      case SUBMITTED -> story.submitted();
      case SCHEDULED -> story.scheduled(now.plus(Duration.ofHours(1)));
      case DUE -> story.scheduled(now.minusSeconds(1));
      case PUBLISHED, ARCHIVED -> story.published(now.minus(Duration.ofHours(1)));
      case RETRACTED -> story.retracted(now.minus(Duration.ofHours(1)));
    };
  }
}
