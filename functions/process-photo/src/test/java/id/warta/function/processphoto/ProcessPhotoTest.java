package id.warta.function.processphoto;

import static id.warta.testkit.articles.SampleStory.FIRST_FILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.article.Article;
import id.warta.filing.Articles;
import id.warta.filing.ArticlesUnavailable;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoKey;
import id.warta.photo.Rejection;
import id.warta.photo.Rendition;
import id.warta.photo.Uploads;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.Meanwhile;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.photo.DrawnPhoto;
import id.warta.testkit.s3.InMemoryMedia;
import id.warta.testkit.s3.InMemoryOriginals;
import id.warta.testkit.s3.InMemoryUploads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcessPhotoTest {
  private static final byte[] PICTURE = DrawnPhoto.jpeg(DrawnPhoto.scene(400, 300));
  private static final PhotoId PHOTO = SamplePhoto.id(1);

  private final SettableClock clock = new SettableClock(FIRST_FILED.plusSeconds(60));
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final InMemoryUploads uploads = new InMemoryUploads(clock);
  private final InMemoryOriginals originals = new InMemoryOriginals();
  private final InMemoryMedia media = new InMemoryMedia();
  private final SampleDesk desk = new SampleDesk(articles);

  @Test
  void a_good_photo_is_ready_and_its_files_can_be_fetched() {
    var key = uploaded(PICTURE);

    assertThat(process(key)).isInstanceOf(Outcome.Ready.class);
    var ready = (PhotoFile.Ready) file(key);
    assertThat(ready.width()).isEqualTo(400);
    assertThat(ready.height()).isEqualTo(300);
    assertThat(media.files().keySet()).containsExactlyInAnyOrderElementsOf(names(key, ready));
  }

  @Test
  void a_photo_makes_no_version_and_no_revision() {
    var key = uploaded(PICTURE);
    process(key);

    assertThat(story(key).version()).isEqualTo(1);
    assertThat(articles.revisions(key.article())).hasSize(1);
  }

  @Test
  void a_file_that_is_no_photo_is_rejected_and_leaves_no_file() {
    var key = uploaded(DrawnPhoto.ascii("bukan foto"));

    assertThat(process(key)).isEqualTo(new Outcome.Rejected(Rejection.UNSUPPORTED_TYPE));
    assertThat(file(key)).isEqualTo(new PhotoFile.Rejected(Rejection.UNSUPPORTED_TYPE));
    assertThat(media.files()).isEmpty();
  }

  @Test
  void a_file_that_is_too_large_is_rejected() {
    var key = uploaded(new byte[(int) Uploads.MAX_BYTES + 1]);

    assertThat(process(key)).isEqualTo(new Outcome.Rejected(Rejection.TOO_LARGE));
  }

  @Test
  void an_event_that_comes_again_changes_nothing() {
    var key = uploaded(PICTURE);
    process(key);
    var story = story(key);
    var files = media.files();

    assertThat(process(key)).isEqualTo(new Outcome.Ignored());
    assertThat(story(key)).isEqualTo(story);
    assertThat(media.files()).isEqualTo(files);
  }

  @Test
  void a_rejected_photo_stays_rejected() {
    var key = uploaded(new byte[0]);
    process(key);

    assertThat(process(key)).isEqualTo(new Outcome.Ignored());
    assertThat(file(key)).isEqualTo(new PhotoFile.Rejected(Rejection.EMPTY));
  }

  @Test
  void a_photo_that_counts_as_never_uploaded_stays_so() {
    var key = uploaded(PICTURE);
    clock.pass(Duration.ofMinutes(66));

    assertThat(process(key)).isEqualTo(new Outcome.Ignored());
    assertThat(media.files()).isEmpty();
  }

  @Test
  void an_event_without_a_file_leaves_the_photo_pending() {
    var key = uploaded(PICTURE);
    var nothingThere = new InMemoryUploads(clock);

    assertThat(processPhoto(articles, nothingThere).process(new PhotoEvent.Uploaded(key)))
        .isEqualTo(new Outcome.Ignored());
    assertThat(story(key).photo(PHOTO)).hasValueSatisfying(Photo::isPending);
  }

  @Test
  void the_forty_first_photo_comes_too_late() {
    var photos =
        Stream.concat(
                Stream.of(SamplePhoto.pending(1)),
                IntStream.rangeClosed(2, 41).mapToObj(SamplePhoto::ready))
            .toArray(Photo[]::new);
    var story = desk.file(SampleStory.headlined("Banjir").photos(photos).submitted());
    var key = new PhotoKey(story.id(), PHOTO);
    uploads.place(key, PICTURE);

    assertThat(process(key)).isEqualTo(new Outcome.Rejected(Rejection.TOO_LATE));
    assertThat(media.files()).isEmpty();
  }

  @Test
  void what_is_left_of_a_photo_that_is_gone_is_deleted() {
    var noStory = new PhotoKey(SampleStory.headlined("Banjir").draft().id(), PHOTO);
    var noPhoto = new PhotoKey(desk.file(SampleStory.headlined("Banjir").draft()).id(), PHOTO);

    for (var key : List.of(noStory, noPhoto)) {
      uploads.place(key, PICTURE);
      media.put(key, "1f2e", new Rendition(320, 240, Rendition.Encoding.JPEG), PICTURE);
      assertThat(process(key)).isEqualTo(new Outcome.Gone());
      assertThat(media.files()).isEmpty();
    }
  }

  @Test
  void a_photo_of_a_retracted_story_never_becomes_public() {
    var key = uploaded(PICTURE);
    desk.retract(story(key));

    assertThat(process(key)).isEqualTo(new Outcome.Gone());
    assertThat(media.files()).isEmpty();
  }

  @Test
  void a_story_retracted_meanwhile_leaves_no_file() {
    var key = uploaded(PICTURE);
    var meanwhile = Meanwhile.before(articles, () -> desk.retract(story(key)));

    assertThat(processPhoto(meanwhile, uploads).process(new PhotoEvent.Uploaded(key)))
        .isEqualTo(new Outcome.Gone());
    assertThat(media.files()).isEmpty();
  }

  @Test
  void a_photo_deleted_meanwhile_leaves_no_file() {
    var key = uploaded(PICTURE);
    var meanwhile =
        Meanwhile.before(articles, () -> desk.change(story(key), draft -> draft.photos(List.of())));

    assertThat(processPhoto(meanwhile, uploads).process(new PhotoEvent.Uploaded(key)))
        .isEqualTo(new Outcome.Gone());
    assertThat(media.files()).isEmpty();
  }

  @Test
  void a_caption_written_meanwhile_is_in_the_only_set_of_files() {
    var key = uploaded(PICTURE);
    var texts = SamplePhoto.captioned("Perahu di Kapuas");
    var meanwhile =
        Meanwhile.before(
            articles,
            () ->
                desk.change(
                    story(key),
                    draft -> draft.photos(List.of(SamplePhoto.pending(1).withTexts(texts)))));

    assertThat(processPhoto(meanwhile, uploads).process(new PhotoEvent.Uploaded(key)))
        .isInstanceOf(Outcome.Ready.class);
    var ready = (PhotoFile.Ready) file(key);
    assertThat(ready.hash()).isEqualTo(SetHash.of(PICTURE, texts));
    assertThat(media.files().keySet()).containsExactlyInAnyOrderElementsOf(names(key, ready));
  }

  @Test
  void a_photo_decided_meanwhile_by_the_same_event_keeps_its_files() {
    var key = uploaded(PICTURE);
    var meanwhile = Meanwhile.before(articles, () -> process(key));

    assertThat(processPhoto(meanwhile, uploads).process(new PhotoEvent.Uploaded(key)))
        .isEqualTo(new Outcome.Ignored());
    assertThat(media.files().keySet())
        .containsExactlyInAnyOrderElementsOf(names(key, (PhotoFile.Ready) file(key)));
  }

  @Test
  void a_run_that_dies_before_its_write_is_finished_by_the_next() {
    var key = uploaded(PICTURE);
    var dying =
        Meanwhile.before(
            articles,
            () -> {
              throw new ArticlesUnavailable("gone", new IllegalStateException());
            });

    assertThatThrownBy(() -> processPhoto(dying, uploads).process(new PhotoEvent.Uploaded(key)))
        .isInstanceOf(ArticlesUnavailable.class);
    assertThat(process(key)).isInstanceOf(Outcome.Ready.class);
    assertThat(media.files().keySet())
        .containsExactlyInAnyOrderElementsOf(names(key, (PhotoFile.Ready) file(key)));
  }

  @Test
  void the_files_own_words_stand_in_for_an_empty_caption() {
    var exif = DrawnPhoto.exifOfPhone();
    var key = uploaded(DrawnPhoto.withExif(PICTURE, exif));
    process(key);
    assertThat(story(key).photo(PHOTO).orElseThrow().caption()).isEmpty();

    var words = "C".repeat(600);
    var described = uploaded(DrawnPhoto.withExif(PICTURE, DrawnPhoto.exifOfAgency(words, "Fadli")));
    process(described);
    var photo = story(described).photo(PHOTO).orElseThrow();
    assertThat(photo.caption()).contains("C".repeat(499) + "…");
    assertThat(photo.credit()).contains("Fadli");
  }

  @Test
  void many_photos_of_one_story_at_once_each_delivered_twice() {
    var photos = IntStream.rangeClosed(1, 12).mapToObj(SamplePhoto::pending).toArray(Photo[]::new);
    var story = desk.file(SampleStory.headlined("Banjir").photos(photos).submitted());
    var events = new ArrayList<PhotoKey>();
    for (var photo : photos) {
      var key = new PhotoKey(story.id(), photo.id());
      uploads.place(key, DrawnPhoto.jpeg(DrawnPhoto.scene(40, 30)));
      events.addAll(List.of(key, key));
    }
    Collections.shuffle(events, new Random(1));

    try (var pool = Executors.newFixedThreadPool(4)) {
      events.forEach(key -> pool.execute(() -> process(key)));
    }

    var found = articles.find(story.id()).orElseThrow();
    assertThat(found.photos()).hasSize(12).allMatch(Photo::isReady);
    assertThat(media.files()).hasSize(12 * Rendition.of(40, 30).size());
  }

  /// A new story with one pending photo, whose file has come.
  private PhotoKey uploaded(byte[] file) {
    var story =
        desk.file(
            SampleStory.headlined("Banjir")
                .photos(SamplePhoto.pending(1))
                .published(FIRST_FILED.plusSeconds(30)));
    var key = new PhotoKey(story.id(), PHOTO);
    uploads.place(key, file);
    return key;
  }

  private Outcome process(PhotoKey key) {
    return processPhoto(articles, uploads).process(new PhotoEvent.Uploaded(key));
  }

  private ProcessPhoto processPhoto(Articles store, Uploads from) {
    return new ProcessPhoto(
        store,
        new Printing(from, originals, media, new Darkroom(100_000_000)),
        originals,
        media,
        clock);
  }

  private Article story(PhotoKey key) {
    return articles.find(key.article()).orElseThrow();
  }

  private PhotoFile file(PhotoKey key) {
    return story(key).photo(key.photo()).orElseThrow().file();
  }

  private static List<String> names(PhotoKey key, PhotoFile.Ready ready) {
    return Rendition.of(ready.width(), ready.height()).stream()
        .map(rendition -> key.rendition(ready.hash(), rendition))
        .toList();
  }
}
