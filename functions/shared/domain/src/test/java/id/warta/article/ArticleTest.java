package id.warta.article;

import static id.warta.article.AnyArticle.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.body.Body;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Rejection;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleTest {
  private static final PhotoFile PENDING =
      new PhotoFile.Pending("image/jpeg", 1, "", NOW.plusSeconds(300));
  private static final PhotoFile READY = new PhotoFile.Ready(4, 3, "hash", null, null, null);

  @Test
  void a_scheduled_story_is_published_from_its_time_on_with_its_next_version() {
    var publishAt = NOW.plusSeconds(60);
    var scheduled = AnyArticle.scheduled(publishAt);
    var published =
        scheduled
            .edit()
            .status(Status.PUBLISHED)
            .version(4)
            .timeline(new Timeline(null, NOW, null, publishAt, publishAt))
            .done();

    assertThat(scheduled.at(NOW)).isEqualTo(scheduled);
    assertThat(scheduled.at(publishAt.minusNanos(1))).isEqualTo(scheduled);
    assertThat(scheduled.at(publishAt)).isEqualTo(published);
    assertThat(scheduled.at(publishAt.plus(Duration.ofDays(9)))).isEqualTo(published);
    assertThat(scheduled.summary().at(publishAt)).isEqualTo(published.summary());
    assertThat(published.at(publishAt.plusSeconds(1))).isEqualTo(published);
  }

  @ParameterizedTest
  @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "SCHEDULED")
  void time_does_nothing_to_a_story_that_is_not_scheduled(Status status) {
    var story = AnyArticle.of(status);
    assertThat(story.at(NOW.plus(Duration.ofDays(1000)))).isEqualTo(story);
    assertThat(story.summary().at(NOW.plus(Duration.ofDays(1000)))).isEqualTo(story.summary());
  }

  @Test
  void a_photo_that_never_came_counts_as_rejected_an_hour_after_its_url_expired() {
    var story = AnyArticle.submitted().edit().photos(List.of(photo(1, PENDING))).done();
    var hour = NOW.plusSeconds(300).plus(Duration.ofHours(1));

    assertThat(story.at(hour)).isEqualTo(story);
    assertThat(story.at(hour.plusSeconds(1)).photos())
        .containsExactly(photo(1, new PhotoFile.Rejected(Rejection.NOT_UPLOADED)));
  }

  @Test
  void its_summary_leads_with_the_first_photo_that_is_ready() {
    var story =
        AnyArticle.submitted()
            .edit()
            .photos(List.of(photo(1, PENDING), photo(2, READY), photo(3, READY)))
            .done();
    assertThat(story.summary().leadPhoto()).isEqualTo(photo(2, READY));
    assertThat(AnyArticle.submitted().summary().leadPhoto()).isNull();
  }

  @Test
  void its_summary_has_the_words_of_the_photos_file_only_where_people_wrote_none() {
    var spoken = new PhotoFile.Ready(4, 3, "hash", null, "Keterangan IPTC", "Fadli");
    var captioned = photo(1, spoken).withTexts(new PhotoTexts("Banjir", null, null, null));
    var shown = new PhotoFile.Ready(4, 3, "hash", null, null, "Fadli");

    assertThat(lead(photo(1, spoken))).isEqualTo(photo(1, spoken));
    assertThat(lead(captioned)).isEqualTo(captioned.withFile(shown));
  }

  private static @Nullable Photo lead(Photo photo) {
    return AnyArticle.submitted().edit().photos(List.of(photo)).done().summary().leadPhoto();
  }

  @Test
  void its_summary_is_its_own_or_the_lead_of_its_body() {
    var story = AnyArticle.submitted();
    var own = story.edit().content(story.content().summary("Ringkas.")).done();

    assertThat(story.summary().summary()).isEqualTo("Air naik.");
    assertThat(own.summary().summary()).isEqualTo("Ringkas.");
    assertThat(story.edit().body(Body.EMPTY, 3).done().summary().summary()).isEmpty();
  }

  @Test
  void a_copy_that_nobody_changes_is_the_story_itself() {
    var story = AnyArticle.scheduled(NOW);
    assertThat(story.edit().done()).isEqualTo(story);
  }

  private static Photo photo(int number, PhotoFile file) {
    var id = new PhotoId("0199f3a0-0000-7000-8000-00000000000" + number);
    return new Photo(id, PhotoTexts.NONE, file);
  }
}
