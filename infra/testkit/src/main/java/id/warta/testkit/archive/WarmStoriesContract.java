package id.warta.testkit.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.warta.archive.Bundle;
import id.warta.archive.DamagedBundle;
import id.warta.archive.Figures;
import id.warta.archive.Move;
import id.warta.archive.Policy;
import id.warta.archive.Run;
import id.warta.archive.Runs;
import id.warta.archive.StoryFile;
import id.warta.archive.StoryLines;
import id.warta.archive.WarmStories;
import id.warta.article.Archived;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.body.Body;
import id.warta.filing.Articles;
import id.warta.filing.Saved;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import id.warta.listing.Page;
import id.warta.photo.Photo;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [WarmStories] and its [Articles] and [Runs] do.
public interface WarmStoriesContract {
  Instant NOW = Instant.parse("2026-11-24T18:00:00Z");

  /// The stores of one empty table.
  record Stores(Articles articles, WarmStories warmStories, Runs runs) {}

  Stores stores();

  StoryLines lines();

  private static Article published(Articles articles, Instant at) {
    return new SampleDesk(articles).file(SampleStory.headlined("Panen padi").published(at));
  }

  private static Archived place(EarlierBodies earlierBodies, Article story) {
    return new Archived(
        "2026/11/24/x.ndjson.gz",
        12,
        345,
        "ab",
        NOW,
        story.version(),
        earlierBodies,
        story.summary().summary());
  }

  private static Move archiving(Article story, EarlierBodies earlierBodies, List<Integer> leaving) {
    return Move.away(story, place(earlierBodies, story), leaving);
  }

  @Test
  default void shows_a_sections_stories_in_the_order_in_which_they_age_page_by_page() {
    var stores = stores();
    var expected = new ArrayList<ArticleId>();
    for (var count = 0; count < 7; count++) {
      expected.add(published(stores.articles(), NOW.minusSeconds(100 - count)).id());
    }
    published(stores.articles(), NOW.plusSeconds(1));
    new SampleDesk(stores.articles())
        .file(SampleStory.headlined("Lain").section("hukum").published(NOW.minusSeconds(50)));

    var met = new ArrayList<ArticleId>();
    @Nullable ListPosition after = null;
    Page<ArticleId> page;
    do {
      page = stores.warmStories().of("kapuas", null, NOW, after, 3);
      met.addAll(page.items());
      after = page.next();
    } while (after != null);

    assertThat(met).isEqualTo(expected);
    assertThat(
            stores
                .warmStories()
                .of("kapuas", NOW.minusSeconds(95), NOW.minusSeconds(95), null, 3)
                .items())
        .containsExactly(expected.get(5));
  }

  @Test
  default void what_is_archived_has_no_text_and_is_listed_as_before() {
    var stores = stores();
    var story = published(stores.articles(), NOW.minusSeconds(9));
    var listed = stores.articles().list(ListQuery.firstPage(new ArticleList.Everything(), 5));

    var saved = stores.warmStories().move(archiving(story, EarlierBodies.AWAY, List.of()));

    assertThat(saved).isInstanceOf(Saved.Done.class);
    var found = stores.articles().find(story.id()).orElseThrow();
    assertThat(found.archived()).isEqualTo(place(EarlierBodies.AWAY, story));
    assertThat(found.body()).isEqualTo(Body.EMPTY);
    assertThat(found.bodyVersion()).isEqualTo(story.bodyVersion());
    assertThat(found.summary()).isEqualTo(story.summary());
    assertThat(found.version()).isEqualTo(story.version());
    assertThat(stores.articles().list(ListQuery.firstPage(new ArticleList.Everything(), 5)))
        .isEqualTo(listed);
    assertThat(stores.articles().find(story.id(), 1).orElseThrow().archived()).isNotNull();
    assertThat(stores.warmStories().of("kapuas", null, NOW, null, 5).items()).isEmpty();
  }

  @Test
  default void a_story_that_was_written_to_since_is_not_moved() {
    var stores = stores();
    var story = published(stores.articles(), NOW.minusSeconds(9));
    var edited =
        new SampleDesk(stores.articles())
            .change(story, draft -> draft.body(new Body("<p>Baru.</p>"), 2));

    var saved = stores.warmStories().move(archiving(story, EarlierBodies.AWAY, List.of()));

    assertThat(saved).isInstanceOf(Saved.Outdated.class);
    assertThat(stores.articles().find(story.id())).contains(edited);
  }

  @Test
  default void earlier_texts_leave_and_come_back_with_their_story() {
    var stores = stores();
    var desk = new SampleDesk(stores.articles());
    var first = published(stores.articles(), NOW.minusSeconds(9));
    var second = desk.change(first, draft -> draft.body(new Body("<p>Dua.</p>"), 2));
    var third = desk.change(second, draft -> draft.body(new Body("<p>Tiga.</p>"), 3));
    var file = stores.warmStories().file(third, Map.of());
    assertThat(file.earlierBodies())
        .containsExactly(Map.entry(1, first.body()), Map.entry(2, second.body()));
    assertThat(stores.warmStories().earlierBodies(third.id())).containsExactly(1, 2);

    stores.warmStories().move(archiving(third, EarlierBodies.LEAVING, List.of(1)));

    var half = stores.articles().find(third.id()).orElseThrow();
    assertThat(stores.warmStories().earlierBodies(third.id())).containsExactly(2);
    assertThat(stores.warmStories().of("kapuas", null, NOW, null, 5).items())
        .containsExactly(third.id());

    var back = half.edit().archived(place(EarlierBodies.IN_TABLE, third)).done();
    stores.warmStories().move(new Move(half, back, List.of(), Map.of(1, first.body())));

    assertThat(stores.warmStories().earlierBodies(third.id())).containsExactly(1, 2);
    var whole = stores.articles().find(third.id()).orElseThrow();
    desk.change(whole, draft -> draft.archived(null).body(third.body(), 3));
    for (var version : List.of(first, second, third)) {
      assertThat(stores.articles().find(third.id(), version.version()).orElseThrow().body())
          .isEqualTo(version.body());
    }
  }

  @Test
  default void a_past_ends_with_the_version_that_was_read() {
    var stores = stores();
    var desk = new SampleDesk(stores.articles());
    var story = published(stores.articles(), NOW.minusSeconds(9));
    desk.change(story, draft -> draft.body(new Body("<p>Baru.</p>"), 2));

    var file = stores.warmStories().file(story, Map.of());

    assertThat(file.versions()).hasSize(1);
    assertThat(file.bodies()).containsExactly(Map.entry(1, story.body()));
  }

  @Test
  default void texts_that_lie_elsewhere_need_not_lie_in_the_table() {
    var stores = stores();
    var desk = new SampleDesk(stores.articles());
    var first = published(stores.articles(), NOW.minusSeconds(9));
    var second = desk.change(first, draft -> draft.body(new Body("<p>Dua.</p>"), 2));
    var whole = stores.warmStories().file(second, Map.of());
    stores.warmStories().move(archiving(second, EarlierBodies.AWAY, List.of(1)));
    var moved = stores.articles().find(second.id()).orElseThrow();

    var file =
        stores
            .warmStories()
            .file(moved.edit().body(second.body(), 2).done(), Map.of(1, first.body()));

    assertThat(lines().line(file)).isEqualTo(lines().line(again(whole, moved.writes())));
  }

  /// The same file after the machine wrote to the story.
  private static StoryFile again(StoryFile file, int writes) {
    return new StoryFile(file.story().edit().writes(writes).done(), file.versions());
  }

  @Test
  default void a_retracted_story_is_the_archives_until_its_retraction_is_there_too() {
    var stores = stores();
    var story = published(stores.articles(), NOW.minusSeconds(9));
    stores.warmStories().move(archiving(story, EarlierBodies.AWAY, List.of()));
    var moved = stores.articles().find(story.id()).orElseThrow();
    assertThat(stores.warmStories().of("kapuas", null, NOW, null, 5).items()).isEmpty();

    new SampleDesk(stores.articles()).retract(moved);

    assertThat(stores.warmStories().of("kapuas", null, NOW.plusSeconds(60), null, 5).items())
        .containsExactly(story.id());
  }

  @Test
  default void a_line_gives_its_last_text_before_its_past_is_read() throws IOException {
    var stores = stores();
    var desk = new SampleDesk(stores.articles());
    var story = published(stores.articles(), NOW.minusSeconds(9));
    var edited = desk.change(story, draft -> draft.body(new Body("<p>Dua.</p>"), 2));
    var line = lines().line(stores.warmStories().file(edited, Map.of()));
    var head = Arrays.copyOf(line, 200);

    assertThat(lines().lastBody(new ByteArrayInputStream(head), story.id(), 2))
        .contains(edited.body());
    assertThat(lines().lastBody(new ByteArrayInputStream(head), story.id(), 1)).isEmpty();
    assertThatExceptionOfType(DamagedBundle.class)
        .isThrownBy(() -> lines().lastBody(new ByteArrayInputStream(head), ArticleId.NOBODY, 2));
    assertThatExceptionOfType(DamagedBundle.class)
        .isThrownBy(
            () ->
                lines().lastBody(new ByteArrayInputStream(Arrays.copyOf(line, 20)), story.id(), 2));
  }

  @Test
  default void a_line_of_another_format_is_refused() {
    var stores = stores();
    var story = published(stores.articles(), NOW.minusSeconds(9));
    var line =
        new String(
            lines().line(stores.warmStories().file(story, Map.of())), StandardCharsets.UTF_8);

    assertThatExceptionOfType(DamagedBundle.class)
        .isThrownBy(
            () ->
                lines()
                    .read(
                        line.replace("\"format\":1", "\"format\":2")
                            .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  default void a_line_keeps_the_words_on_photos_that_were_taken_off_since() {
    var stores = stores();
    var desk = new SampleDesk(stores.articles());
    var photo = SamplePhoto.ready(1);
    var story =
        desk.file(SampleStory.headlined("Banjir").photos(photo).published(NOW.minusSeconds(9)));
    var without = desk.change(story, draft -> draft.photos(List.of()));

    var file = lines().read(lines().line(stores.warmStories().file(without, Map.of())));

    assertThat(file.story().photos()).isEmpty();
    assertThat(file.versions().getFirst().article().photos())
        .extracting(Photo::id, Photo::texts)
        .containsExactly(tuple(photo.id(), photo.texts()));
  }

  @Test
  default void a_line_holds_the_story_and_its_past() {
    var stores = stores();
    var desk = new SampleDesk(stores.articles());
    var story =
        desk.file(
            SampleStory.headlined("Banjir \"bandang\" 🌊")
                .photos(SamplePhoto.ready(1), SamplePhoto.pending(2))
                .published(NOW.minusSeconds(9)));
    var edited = desk.change(story, draft -> draft.body(new Body("<p>Dua &amp; dua.</p>"), 2));
    var file = stores.warmStories().file(edited, Map.of());

    assertThat(lines().read(lines().line(file))).isEqualTo(file);
    var writer = new Bundle.Writer(LocalDate.of(2026, 11, 24), lines());
    writer.add(file);
    var bundle = writer.done();
    assertThat(lines().read(Bundle.line(bundle.bytes()))).isEqualTo(file);
    assertThat(Bundle.isNamedAfter(bundle.name(), bundle.bytes())).isTrue();
  }

  @Test
  default void a_run_is_kept_by_the_first_who_writes_it() {
    var runs = stores().runs();
    assertThat(runs.last()).isEmpty();
    var begun = Run.begun(1, new Policy(3, Set.of("a", "b"), true), NOW, List.of("a", "c"));

    var stored = runs.save(begun).orElseThrow();

    assertThat(runs.save(begun)).isEmpty();
    assertThat(runs.last()).contains(stored);
    var page = new Page<>(List.of(ArticleId.NOBODY), new ListPosition(NOW, ArticleId.NOBODY));
    var taking = runs.save(stored.taking(page)).orElseThrow();
    assertThat(runs.save(stored.ended(NOW))).isEmpty();
    assertThat(runs.last()).contains(taking);
    var ended =
        runs.save(taking.done(Figures.ofFailed(ArticleId.NOBODY, "because"), List.of()).ended(NOW))
            .orElseThrow();
    assertThat(runs.last()).contains(ended);
    var second =
        runs.save(Run.begun(2, new Policy(0, Set.of(), false), NOW, List.of())).orElseThrow();
    assertThat(runs.list(null, 5)).containsExactly(second, ended);
    assertThat(runs.list(2, 5)).containsExactly(ended);
    assertThat(runs.list(null, 1)).containsExactly(second);
  }
}
