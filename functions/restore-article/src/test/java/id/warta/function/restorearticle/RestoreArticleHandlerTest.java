package id.warta.function.restorearticle;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.archive.Archive;
import id.warta.archive.Move;
import id.warta.archive.WarmStories;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.body.Body;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.filing.Saved;
import id.warta.testkit.archive.ForwardingWarmStories;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.archive.SampleArchive;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.EventFiles;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import id.warta.testkit.masthead.SampleMasthead;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RestoreArticleHandlerTest {
  private static final ArticleId ARCHIVED = new ArticleId("01a2042e-b6a0-7bec-9782-98ae0fe56c72");

  private final SettableClock clock = new SettableClock(EventFiles.NOW);
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final InMemoryWarmStories warmStories = new InMemoryWarmStories(articles);
  private final InMemoryBundles bundles = new InMemoryBundles();

  @TestFactory
  Stream<DynamicTest> answers_each_event_as_its_file_says() {
    return EventFiles.of(
        "restore-article",
        (given, time) -> {
          var stories = new InMemoryWarmStories(given);
          var files = new InMemoryBundles();
          archive(given.find(ARCHIVED).orElseThrow(), stories, files);
          return handler(given, stories, files, time);
        });
  }

  private static RestoreArticleHandler handler(
      InMemoryArticles articles,
      WarmStories warmStories,
      InMemoryBundles bundles,
      SettableClock clock) {
    return new RestoreArticleHandler(
        articles,
        warmStories,
        new Archive(bundles, new JsonStoryLines()),
        SampleMasthead.SEPUTAR_BORNEO,
        "https://media.seputarborneo.news",
        clock);
  }

  private static void archive(
      Article story, InMemoryWarmStories warmStories, InMemoryBundles bundles) {
    new SampleArchive(warmStories, bundles, new JsonStoryLines()).archive(story, EventFiles.NOW);
  }

  private Reply restore(Article story) {
    return Invocation.of(
        handler(articles, warmStories, bundles, clock),
        Request.to("POST /newsroom/articles/{id}/restore")
            .with("id", story.id().value())
            .header("if-match", "\"" + story.version() + "\"")
            .header("idempotency-key", "pulihkan-1")
            .by(new Request.Member("arif", List.of("admin"))));
  }

  @Test
  void a_long_past_comes_back_whole_and_the_bundle_stays() {
    var desk = new SampleDesk(articles);
    var story =
        desk.file(SampleStory.headlined("Panen padi").published(EventFiles.NOW.minusSeconds(9)));
    for (var version = 2; version <= 60; version++) {
      var body = new Body("<p>Versi " + version + ".</p>");
      var since = version;
      story = desk.change(story, draft -> draft.body(body, since));
    }
    archive(story, warmStories, bundles);
    assertThat(warmStories.earlierBodies(story.id())).isEmpty();
    var before = bundles.all();

    assertThat(restore(story).status()).isEqualTo(200);

    var restored = articles.find(story.id()).orElseThrow();
    assertThat(restored.archived()).isNull();
    assertThat(restored.body()).isEqualTo(story.body());
    assertThat(restored.bodyVersion()).isEqualTo(60);
    assertThat(restored.timeline().updatedAt()).isEqualTo(story.timeline().updatedAt());
    assertThat(restored.timeline().agesFrom()).isEqualTo(EventFiles.NOW);
    assertThat(warmStories.earlierBodies(story.id())).hasSize(59);
    assertThat(bundles.all()).containsExactlyEntriesOf(before);
    assertThat(articles.revisions(story.id()).getLast().action()).isEqualTo("restore");
    assertThat(articles.revisions(story.id()).getLast().fields()).containsExactly("archivedAt");
  }

  @Test
  void a_restore_that_is_asked_for_again_is_done_though_the_text_was_lost_since() {
    var story =
        new SampleDesk(articles)
            .file(SampleStory.headlined("Panen padi").published(EventFiles.NOW.minusSeconds(9)));
    archive(story, warmStories, bundles);
    assertThat(restore(story).body()).contains("Air sungai naik", "\"warnings\":[]");
    archive(articles.find(story.id()).orElseThrow(), warmStories, bundles);
    bundles.all().keySet().forEach(bundles::lose);

    var again = restore(story);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).contains("\"bodyHtml\":\"\"", "ARCHIVE_DAMAGED");
  }

  @Test
  void what_is_damaged_is_not_restored() {
    var story =
        new SampleDesk(articles)
            .file(SampleStory.headlined("Panen padi").published(EventFiles.NOW.minusSeconds(9)));
    archive(story, warmStories, bundles);
    bundles.damage(bundles.all().firstKey(), 60);

    var reply = restore(story);

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body()).contains("ARCHIVE_DAMAGED");
    assertThat(articles.find(story.id()).orElseThrow().archived()).isNotNull();
  }

  /// The nightly run takes the last earlier texts away just when the restore has seen that they are
  /// there.
  @Test
  void a_run_that_finishes_the_story_meanwhile_takes_no_text_from_a_restore() {
    var desk = new SampleDesk(articles);
    var first =
        desk.file(SampleStory.headlined("Panen padi").published(EventFiles.NOW.minusSeconds(9)));
    var second = desk.change(first, draft -> draft.body(new Body("<p>Dua.</p>"), 2));
    var third = desk.change(second, draft -> draft.body(new Body("<p>Tiga.</p>"), 3));
    archive(third, warmStories, bundles);
    leave(EarlierBodies.LEAVING, List.of(), Map.of(2, second.body()));
    var race =
        new ForwardingWarmStories(warmStories) {
          private boolean isOver;

          @Override
          public List<Integer> earlierBodies(ArticleId id) {
            var there = super.earlierBodies(id);
            if (!isOver) {
              isOver = true;
              leave(EarlierBodies.AWAY, List.of(2), Map.of());
            }
            return there;
          }
        };

    var reply =
        Invocation.of(
            handler(articles, race, bundles, clock),
            Request.to("POST /newsroom/articles/{id}/restore")
                .with("id", third.id().value())
                .header("if-match", "\"3\"")
                .by(new Request.Member("arif", List.of("admin"))));

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(warmStories.earlierBodies(third.id())).containsExactly(1, 2);
  }

  private void leave(EarlierBodies earlierBodies, List<Integer> leaving, Map<Integer, Body> back) {
    var story = articles.all().iterator().next();
    var archived = Objects.requireNonNull(story.archived());
    var after = story.edit().archived(archived.earlierBodies(earlierBodies)).done();
    assertThat(warmStories.move(new Move(story, after, leaving, back)))
        .isInstanceOf(Saved.Done.class);
  }
}
