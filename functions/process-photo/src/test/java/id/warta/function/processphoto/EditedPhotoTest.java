package id.warta.function.processphoto;

import static id.warta.testkit.articles.SampleStory.FIRST_FILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.article.Article;
import id.warta.filing.Articles;
import id.warta.filing.ArticlesUnavailable;
import id.warta.photo.FocalPoint;
import id.warta.photo.Originals;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoKey;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Rendition;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A photo that is ready, and what is written about it afterwards.
class EditedPhotoTest {
  private static final byte[] PICTURE = DrawnPhoto.jpeg(DrawnPhoto.scene(400, 300));
  private static final PhotoTexts PERAHU = SamplePhoto.captioned("Perahu di Kapuas");
  private static final PhotoTexts PASAR = SamplePhoto.captioned("Pasar di Kapuas");

  private final SettableClock clock = new SettableClock(FIRST_FILED.plusSeconds(60));
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final InMemoryUploads uploads = new InMemoryUploads(clock);
  private final InMemoryOriginals originals = new InMemoryOriginals();
  private final InMemoryMedia media = new InMemoryMedia();
  private final SampleDesk desk = new SampleDesk(articles);
  private PhotoKey key = PhotoKey.NOBODYS;

  @BeforeEach
  void make_a_photo_ready() {
    var story =
        desk.file(
            SampleStory.headlined("Banjir")
                .photos(SamplePhoto.pending(1))
                .published(FIRST_FILED.plusSeconds(30)));
    key = new PhotoKey(story.id(), SamplePhoto.id(1));
    uploads.place(key, PICTURE);
    run(articles, originals, new PhotoEvent.Uploaded(key));
  }

  @Test
  void a_new_set_shows_the_new_texts_and_the_old_one_stays_for_who_still_asks_for_it() {
    var before = ready().hash();
    var version = write(PERAHU).version();

    assertThat(edited()).isInstanceOf(Outcome.Ready.class);
    assertThat(ready().hash()).isEqualTo(SetHash.of(PICTURE, PERAHU));
    assertThat(media.files()).containsKeys(names(before)).containsKeys(names(ready().hash()));
    assertThat(story().version()).isEqualTo(version);
  }

  @Test
  void an_event_that_comes_again_changes_nothing() {
    write(PERAHU);
    edited();
    var story = story();
    var files = media.files();

    assertThat(edited()).isEqualTo(new Outcome.Ignored());
    assertThat(story()).isEqualTo(story);
    assertThat(media.files()).isEqualTo(files);
  }

  @Test
  void another_focal_point_makes_another_set() {
    write(new PhotoTexts(null, null, null, new FocalPoint(0.1, 0.1)));

    assertThat(edited()).isInstanceOf(Outcome.Ready.class);
  }

  @Test
  void a_focal_point_that_differs_by_less_than_anyone_sees_is_the_same() {
    write(new PhotoTexts(null, null, null, new FocalPoint(0.3, 0.1)));
    edited();
    write(new PhotoTexts(null, null, null, new FocalPoint(0.300_04, 0.099_96)));

    assertThat(edited()).isEqualTo(new Outcome.Ignored());
  }

  @Test
  void an_edit_while_the_photo_is_rendered_wins_and_leaves_no_set_between() {
    var before = ready().hash();
    write(PERAHU);
    var meanwhile = Meanwhile.before(articles, () -> write(PASAR));

    assertThat(run(meanwhile, originals, new PhotoEvent.Edited(key)))
        .isInstanceOf(Outcome.Ready.class);
    assertThat(ready().hash()).isEqualTo(SetHash.of(PICTURE, PASAR));
    assertThat(media.files()).containsKeys(names(before)).containsKeys(names(ready().hash()));
    assertThat(media.files()).hasSize(2 * names(before).length);
  }

  @Test
  void an_edit_that_is_taken_back_while_the_photo_is_rendered_leaves_the_set_there_was() {
    var before = ready().hash();
    write(PERAHU);
    var meanwhile = Meanwhile.before(articles, () -> write(PhotoTexts.NONE));

    assertThat(run(meanwhile, originals, new PhotoEvent.Edited(key)))
        .isEqualTo(new Outcome.Ignored());
    assertThat(ready().hash()).isEqualTo(before);
    assertThat(media.files()).containsOnlyKeys(names(before));
  }

  @Test
  void the_event_of_an_earlier_edit_that_comes_late_leaves_the_last_one() {
    write(PERAHU);
    write(PASAR);
    edited();
    var hash = ready().hash();

    assertThat(edited()).isEqualTo(new Outcome.Ignored());
    assertThat(ready().hash()).isEqualTo(hash).isEqualTo(SetHash.of(PICTURE, PASAR));
  }

  @Test
  void a_photo_whose_original_is_gone_keeps_its_set() {
    var before = ready().hash();
    write(PERAHU);

    assertThat(run(articles, new InMemoryOriginals(), new PhotoEvent.Edited(key)))
        .isEqualTo(new Outcome.Kept());
    assertThat(ready().hash()).isEqualTo(before);
    assertThat(media.files()).containsOnlyKeys(names(before));
  }

  @Test
  void a_photo_that_was_taken_off_its_story_leaves_no_file_and_no_original() {
    desk.change(story(), draft -> draft.photos(List.of()));
    assertThat(originals.find(key)).isPresent();

    assertThat(edited()).isEqualTo(new Outcome.Gone());

    assertThat(media.files()).isEmpty();
    assertThat(originals.find(key)).isEmpty();
  }

  @Test
  void a_photo_that_is_pending_waits_for_its_own_event() {
    var story =
        desk.file(SampleStory.headlined("Pasang").photos(SamplePhoto.pending(2)).submitted());
    var pending = new PhotoKey(story.id(), SamplePhoto.id(2));

    assertThat(run(articles, originals, new PhotoEvent.Edited(pending)))
        .isEqualTo(new Outcome.Ignored());
  }

  @Test
  void a_story_retracted_before_or_meanwhile_leaves_no_file() {
    write(PERAHU);
    var meanwhile = Meanwhile.before(articles, () -> desk.retract(story()));

    assertThat(run(meanwhile, originals, new PhotoEvent.Edited(key))).isEqualTo(new Outcome.Gone());
    assertThat(media.files()).isEmpty();
    assertThat(edited()).isEqualTo(new Outcome.Gone());
  }

  @Test
  void a_run_that_dies_before_its_write_is_finished_by_the_next() {
    write(PERAHU);
    assertThatThrownBy(() -> run(dying(() -> {}), originals, new PhotoEvent.Edited(key)))
        .isInstanceOf(ArticlesUnavailable.class);

    assertThat(edited()).isInstanceOf(Outcome.Ready.class);
    assertThat(ready().hash()).isEqualTo(SetHash.of(PICTURE, PERAHU));
  }

  @Test
  void a_run_that_dies_while_the_story_is_retracted_leaves_no_file_after_the_next() {
    write(PERAHU);
    assertThatThrownBy(
            () ->
                run(
                    dying(
                        () -> {
                          desk.retract(story());
                          media.clear(key);
                        }),
                    originals,
                    new PhotoEvent.Edited(key)))
        .isInstanceOf(ArticlesUnavailable.class);

    assertThat(edited()).isEqualTo(new Outcome.Gone());
    assertThat(media.files()).isEmpty();
  }

  private Articles dying(Runnable before) {
    return Meanwhile.before(
        articles,
        () -> {
          before.run();
          throw new ArticlesUnavailable("gone", new IllegalStateException());
        });
  }

  private Article write(PhotoTexts texts) {
    return desk.change(story(), draft -> draft.photos(List.of(photo().withTexts(texts))));
  }

  private Outcome edited() {
    return run(articles, originals, new PhotoEvent.Edited(key));
  }

  private Outcome run(Articles store, Originals from, PhotoEvent event) {
    return new ProcessPhoto(
            store,
            new Printing(uploads, from, media, new Darkroom(100_000_000)),
            from,
            media,
            clock)
        .process(event);
  }

  private Article story() {
    return articles.find(key.article()).orElseThrow();
  }

  private Photo photo() {
    return story().photo(key.photo()).orElseThrow();
  }

  private PhotoFile.Ready ready() {
    return (PhotoFile.Ready) photo().file();
  }

  private String[] names(String hash) {
    return Rendition.of(400, 300).stream()
        .map(rendition -> key.rendition(hash, rendition))
        .toArray(String[]::new);
  }
}
