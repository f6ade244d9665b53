package id.warta.function.archivestories;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.archive.Archive;
import id.warta.archive.Figures;
import id.warta.archive.Policy;
import id.warta.archive.Run;
import id.warta.article.Archived;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.article.Hold;
import id.warta.article.Status;
import id.warta.body.Body;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.testkit.archive.ForwardingBundles;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryRuns;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ArchiveStoriesTest {
  private static final Instant NIGHT = Instant.parse("2026-11-24T18:00:00Z");
  private static final Policy AFTER_A_MONTH = new Policy(30, Set.of("agenda"), false);
  private static final ZoneId ZONE = ZoneId.of("Asia/Pontianak");

  private final SettableClock clock = new SettableClock(NIGHT);
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final SampleDesk desk = new SampleDesk(articles);
  private final InMemoryBundles bundles = new InMemoryBundles();
  private final InMemoryRuns runs = new InMemoryRuns();
  private final InMemoryWarmStories warmStories = new InMemoryWarmStories(articles);
  private final Archive archive = new Archive(bundles, new JsonStoryLines());

  private Article published(int daysAgo, String section) {
    articles.noteSection(section);
    return desk.file(
        SampleStory.headlined("Panen padi")
            .section(section)
            .published(NIGHT.minus(Duration.ofDays(daysAgo))));
  }

  private Run night(Policy policy) {
    return night(policy, () -> true);
  }

  private Run night(Policy policy, BooleanSupplier hasTime) {
    var packing = new Packing(articles, warmStories, bundles, new JsonStoryLines(), ZONE, clock);
    return new ArchiveStories(runs, warmStories, articles, packing, policy, ZONE, clock)
        .archive(hasTime)
        .run();
  }

  private Article stored(Article story) {
    return articles.find(story.id()).orElseThrow();
  }

  @Test
  void takes_the_text_of_what_is_old_and_leaves_what_is_not() {
    var old = published(31, "kapuas");
    var justOld = published(30, "hukum");
    var young = published(29, "kapuas");
    var ageless = published(300, "agenda");

    var run = night(AFTER_A_MONTH);

    assertThat(run.isOpen()).isFalse();
    assertThat(run.figures().archived()).isEqualTo(2);
    assertThat(run.figures().looked()).isEqualTo(2);
    for (var story : List.of(old, justOld)) {
      assertThat(stored(story).archived()).isNotNull();
      assertThat(stored(story).body()).isEqualTo(Body.EMPTY);
      assertThat(stored(story).summary()).isEqualTo(story.summary());
      assertThat(archive.whole(stored(story)).body()).isEqualTo(story.body());
    }
    assertThat(stored(young)).isEqualTo(young);
    assertThat(stored(ageless)).isEqualTo(ageless);
  }

  @Test
  void a_story_ages_from_its_last_version_even_where_readers_saw_none() {
    var story = published(300, "kapuas");
    desk.change(
        story,
        draft -> draft.timeline(story.timeline().versionAt(NIGHT.minus(Duration.ofDays(3)))));

    assertThat(night(AFTER_A_MONTH).figures()).isEqualTo(Figures.NONE);
  }

  @Test
  void each_day_of_publication_has_a_bundle_and_a_later_story_another_one() {
    published(40, "kapuas");
    published(40, "kapuas");
    published(41, "kapuas");
    night(AFTER_A_MONTH);
    var before = bundles.all();
    assertThat(before).hasSize(2);

    published(40, "kapuas");
    clock.pass(Duration.ofDays(1));
    var second = night(AFTER_A_MONTH);

    assertThat(second.number()).isEqualTo(2);
    assertThat(bundles.all()).hasSize(3).containsAllEntriesOf(before);
    assertThat(bundles.all().keySet()).allMatch(name -> name.startsWith("2026/10/1"));
  }

  @Test
  void counts_what_is_held_and_never_touches_it() {
    var held =
        desk.note(
            published(300, "kapuas"),
            draft -> draft.hold(new Hold(NIGHT, SampleStory.RINA, "Permintaan polisi")));

    var run = night(AFTER_A_MONTH);

    assertThat(run.figures().held()).isEqualTo(1);
    assertThat(stored(held)).isEqualTo(held);
  }

  @Test
  void a_dry_run_says_what_it_would_take_and_takes_nothing() {
    var story = published(300, "kapuas");

    var run = night(new Policy(30, Set.of(), true));

    assertThat(run.figures().archived()).isEqualTo(1);
    assertThat(run.figures().bytes()).isPositive();
    assertThat(stored(story)).isEqualTo(story);
    assertThat(bundles.all()).isEmpty();
    assertThat(night(AFTER_A_MONTH).figures().archived()).isEqualTo(1);
  }

  @Test
  void goes_on_in_the_next_call_where_time_ran_out_and_the_figures_add_up() {
    for (var count = 0; count < 250; count++) {
      published(40 + count % 3, count % 2 == 0 ? "kapuas" : "hukum");
    }
    var calls = 0;
    Run run;
    do {
      var left = new AtomicInteger(40);
      run = night(AFTER_A_MONTH, () -> left.decrementAndGet() >= 0);
      calls++;
    } while (run.isOpen());

    assertThat(calls).isGreaterThan(5);
    assertThat(run.number()).isEqualTo(1);
    assertThat(run.figures().archived()).isEqualTo(250);
    assertThat(run.figures().looked()).isEqualTo(250);
  }

  @Test
  void a_night_has_one_run_unless_something_else_has_become_old() {
    published(31, "kapuas");
    assertThat(night(AFTER_A_MONTH).number()).isEqualTo(1);
    assertThat(night(AFTER_A_MONTH).number()).isEqualTo(1);

    clock.pass(Duration.ofDays(1));
    assertThat(night(AFTER_A_MONTH).number()).isEqualTo(2);
    assertThat(night(AFTER_A_MONTH).figures()).isEqualTo(Figures.NONE);
  }

  @Test
  void whoever_changes_a_story_that_the_run_has_in_hand_wins() {
    var edited = published(300, "kapuas");
    var retracted = published(300, "kapuas");
    var held = published(300, "kapuas");
    var changes =
        List.<Runnable>of(
            () -> desk.change(edited, draft -> draft.body(new Body("<p>Baru.</p>"), 2)),
            () -> desk.retract(retracted),
            () -> desk.note(held, draft -> draft.hold(new Hold(NIGHT, SampleStory.RINA, null))));
    var first = new AtomicInteger();
    // After the stories were read, and before the first of them is moved.
    var bundlesMeanwhile =
        new ForwardingBundles(bundles) {
          @Override
          public void put(String name, byte[] bytes) {
            if (first.getAndIncrement() == 0) {
              changes.forEach(Runnable::run);
            }
            super.put(name, bytes);
          }
        };
    var packing =
        new Packing(articles, warmStories, bundlesMeanwhile, new JsonStoryLines(), ZONE, clock);
    var run =
        new ArchiveStories(runs, warmStories, articles, packing, AFTER_A_MONTH, ZONE, clock)
            .archive(() -> true)
            .run();

    assertThat(run.figures().skipped()).isEqualTo(3);
    assertThat(articles.all()).allMatch(story -> story.archived() == null);
    assertThat(stored(edited).body().html()).isEqualTo("<p>Baru.</p>");
    assertThat(stored(retracted).status()).isEqualTo(Status.RETRACTED);
    assertThat(stored(held).hold()).isNotNull();
  }

  @Test
  void a_long_past_leaves_in_steps_and_only_then_the_story_leaves_the_index() {
    var story = published(300, "kapuas");
    var bodies = new ArrayList<>(List.of(story.body()));
    for (var version = 2; version <= 70; version++) {
      var body = new Body("<p>Versi " + version + ".</p>");
      var since = version;
      story = desk.change(stored(story), draft -> draft.body(body, since));
      bodies.add(body);
    }
    assertThat(warmStories.earlierBodies(story.id())).hasSize(69);

    var run = night(AFTER_A_MONTH);

    assertThat(run.figures().archived()).isEqualTo(1);
    var archived = stored(story).archived();
    assertThat(archived)
        .isNotNull()
        .extracting(Archived::earlierBodies)
        .isEqualTo(EarlierBodies.AWAY);
    assertThat(warmStories.earlierBodies(story.id())).isEmpty();
    for (var version = 1; version <= 70; version++) {
      var then = archive.whole(articles.find(story.id(), version).orElseThrow());
      assertThat(then.body()).isEqualTo(bodies.get(version - 1));
    }
  }

  @Test
  void a_bundle_that_is_not_read_back_as_written_moves_nothing_and_says_so() {
    var story = published(300, "kapuas");
    var lossy =
        new ForwardingBundles(bundles) {
          @Override
          public void put(String name, byte[] bytes) {
            super.put(name, Arrays.copyOf(bytes, bytes.length - 1));
          }
        };
    var packing = new Packing(articles, warmStories, lossy, new JsonStoryLines(), ZONE, clock);
    var run =
        new ArchiveStories(runs, warmStories, articles, packing, AFTER_A_MONTH, ZONE, clock)
            .archive(() -> true)
            .run();

    assertThat(run.figures().failed()).isEqualTo(1);
    assertThat(run.figures().failures().getFirst().id()).isEqualTo(story.id());
    assertThat(run.figures().failures().getFirst().reason()).contains("was not read back");
    assertThat(stored(story)).isEqualTo(story);
  }
}
