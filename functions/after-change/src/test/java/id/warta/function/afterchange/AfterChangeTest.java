package id.warta.function.afterchange;

import static id.warta.testkit.articles.SampleStory.headlined;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.aftermath.Happening;
import id.warta.aftermath.Told;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoKey;
import id.warta.photo.Rendition;
import id.warta.testkit.aftermath.WrittenErrands;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.s3.InMemoryMedia;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What follows when events come twice, late, together, or with one that cannot be followed.
class AfterChangeTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final ArticleId ONE = new ArticleId("019ab000-0000-7000-8000-0000000000a1");
  private static final ArticleId OTHER = new ArticleId("019ab000-0000-7000-8000-0000000000a2");
  private static final Rendition RENDITION = new Rendition(320, 240, Rendition.Encoding.JPEG);

  private final InMemoryArticles articles = new InMemoryArticles(new SettableClock(NOW));
  private final InMemoryMedia media = new InMemoryMedia();
  private final WrittenErrands errands = new WrittenErrands();
  private final SampleDesk desk = new SampleDesk(articles);
  private final AfterChange afterChange =
      new AfterChange(articles, errands, media, errands, errands);

  @Test
  void several_corrections_of_one_batch_refresh_the_pages_once() {
    follow(new Happening.Corrected(ONE), new Happening.Corrected(OTHER));

    assertThat(errands.lines()).containsExactly("pages /articles* because of event-2");
  }

  @Test
  void a_retraction_among_them_refreshes_the_register_too() {
    follow(
        new Happening.Corrected(ONE), new Happening.Retracted(OTHER), new Happening.Corrected(ONE));

    assertThat(errands.lines())
        .containsExactly("pages /articles* /retractions* because of event-3");
  }

  @Test
  void the_same_batch_again_asks_for_the_same_so_that_nothing_is_refreshed_twice() {
    follow(new Happening.Corrected(ONE), new Happening.Corrected(OTHER));
    follow(new Happening.Corrected(ONE), new Happening.Corrected(OTHER));

    assertThat(errands.lines()).hasSize(2).containsOnly("pages /articles* because of event-2");
  }

  @Test
  void what_comes_again_behind_a_record_that_failed_asks_for_the_same() {
    var batch =
        List.<Told>of(
            happened(1, new Happening.Corrected(ONE)),
            new Told.Damaged("2", new IllegalStateException("damaged")),
            happened(3, new Happening.Corrected(OTHER)));

    assertThat(afterChange.follow(batch).failures()).containsOnlyKeys("2");
    assertThat(afterChange.follow(batch.subList(1, 3)).failures()).containsOnlyKeys("2");

    assertThat(errands.lines()).hasSize(2).containsOnly("pages /articles* because of event-3");
  }

  @Test
  void one_that_fails_keeps_no_other_from_being_followed() {
    errands.failOn("clear " + ONE);

    var report =
        follow(
            new Happening.Deleted(ONE),
            new Happening.Deleted(OTHER),
            new Happening.Corrected(ONE),
            new Happening.SectionEntered("kapuas"));

    assertThat(report.failures()).containsOnlyKeys("1");
    assertThat(report.followed()).isEqualTo(3);
    assertThat(errands.lines())
        .containsExactly("pages /articles* because of event-3", "clear " + OTHER);
    assertThat(articles.sections()).containsExactly("kapuas");
  }

  @Test
  void pages_that_could_not_be_refreshed_fail_those_who_asked_and_photos_go_all_the_same() {
    var story = retracted();
    errands.failOn("pages");

    var report =
        follow(new Happening.Retracted(story.id()), new Happening.SectionEntered("kapuas"));

    assertThat(report.failures()).containsOnlyKeys("1");
    assertThat(media.files()).isEmpty();
  }

  @Test
  void photos_that_could_not_be_refreshed_are_asked_for_again() {
    var story = retracted();
    errands.failOn("photos");
    assertThat(follow(new Happening.Retracted(story.id())).failures()).containsOnlyKeys("1");
    errands.failOn(null);

    assertThat(follow(new Happening.Retracted(story.id())).failures()).isEmpty();

    assertThat(errands.lines()).last().asString().startsWith("photos of " + story.id());
  }

  @Test
  void a_story_that_is_not_retracted_keeps_its_photos_whatever_is_told() {
    var story = desk.file(headlined("Terbit").photos(SamplePhoto.ready(1)).published(NOW));
    put(key(story, 1), "9f2c61b07d34a85e");

    follow(new Happening.Retracted(story.id()));

    assertThat(media.files()).hasSize(1);
  }

  @Test
  void photos_of_several_stories_are_refreshed_with_one_call_and_a_pending_one_with_none() {
    follow(
        new Happening.PhotoRemoved(new PhotoKey(OTHER, SamplePhoto.id(1)), true),
        new Happening.PhotoRemoved(new PhotoKey(ONE, SamplePhoto.id(2)), true),
        new Happening.PhotoRemoved(new PhotoKey(ONE, SamplePhoto.id(3)), true),
        new Happening.PhotoRemoved(new PhotoKey(ONE, SamplePhoto.id(4)), false));

    assertThat(errands.lines())
        .containsExactly(
            "reprint " + OTHER + "/" + SamplePhoto.id(1),
            "reprint " + ONE + "/" + SamplePhoto.id(2),
            "reprint " + ONE + "/" + SamplePhoto.id(3),
            "photos of " + ONE + " " + OTHER + " because of event-3");
  }

  @Test
  void an_expired_set_goes_unless_the_photo_shows_it_again() {
    var ready = (PhotoFile.Ready) SamplePhoto.READY;
    var story = desk.file(headlined("Foto").photos(SamplePhoto.ready(1)).submitted());
    var key = key(story, 1);
    put(key, ready.hash());
    put(key, "0b1c");

    follow(
        new Happening.SetExpired(key, ready.hash()),
        new Happening.SetExpired(key, "0b1c"),
        new Happening.SetExpired(key, "0b1c"));

    assertThat(media.files()).containsOnlyKeys(key.rendition(ready.hash(), RENDITION));
  }

  @Test
  void an_expired_set_of_a_story_that_is_gone_goes() {
    var key = new PhotoKey(ONE, SamplePhoto.id(1));
    put(key, "0b1c");

    follow(new Happening.SetExpired(key, "0b1c"));

    assertThat(media.files()).isEmpty();
  }

  private Article retracted() {
    var story = desk.file(headlined("Terbit").photos(SamplePhoto.ready(1)).published(NOW));
    put(key(story, 1), "9f2c61b07d34a85e");
    return desk.retract(story);
  }

  private AfterChange.Report follow(Happening... happenings) {
    var batch = new ArrayList<Told>();
    for (var happening : happenings) {
      batch.add(happened(batch.size() + 1, happening));
    }
    return afterChange.follow(batch);
  }

  private static Told happened(int number, Happening happening) {
    return new Told.Happened(Integer.toString(number), "event-" + number, happening);
  }

  private void put(PhotoKey key, String hash) {
    media.put(key, hash, RENDITION, new byte[] {1});
  }

  private static PhotoKey key(Article story, int photo) {
    return new PhotoKey(story.id(), SamplePhoto.id(photo));
  }
}
