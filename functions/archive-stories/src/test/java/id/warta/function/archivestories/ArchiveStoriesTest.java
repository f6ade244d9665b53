package id.warta.function.archivestories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.warta.archive.Archive;
import id.warta.archive.Bundles;
import id.warta.archive.Figures;
import id.warta.archive.Move;
import id.warta.archive.Policy;
import id.warta.archive.Run;
import id.warta.archive.StoryFile;
import id.warta.archive.WarmStories;
import id.warta.article.Archived;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.article.Hold;
import id.warta.article.Status;
import id.warta.body.Body;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.filing.ArticlesUnavailable;
import id.warta.filing.Saved;
import id.warta.testkit.archive.ForwardingBundles;
import id.warta.testkit.archive.ForwardingWarmStories;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
    return night(policy, time(Integer.MAX_VALUE, Integer.MAX_VALUE));
  }

  private Run night(Policy policy, Time time) {
    return night(policy, time, warmStories, bundles);
  }

  private Run night(Policy policy, Time time, WarmStories warmStories, Bundles bundles) {
    var packing = new Packing(articles, warmStories, bundles, new JsonStoryLines(), ZONE, clock);
    return new ArchiveStories(runs, warmStories, articles, packing, policy, ZONE, clock)
        .archive(time, (figures, any) -> {})
        .run();
  }

  /// Time for so many questions after each.
  private static Time time(int stories, int bundles) {
    var storiesLeft = new AtomicInteger(stories);
    var bundlesLeft = new AtomicInteger(bundles);
    return new Time(
        () -> storiesLeft.decrementAndGet() >= 0, () -> bundlesLeft.decrementAndGet() >= 0);
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
      run = night(AFTER_A_MONTH, time(40, 3));
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
    var run = night(AFTER_A_MONTH, time(9, 9), warmStories, bundlesMeanwhile);

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
    var run = night(AFTER_A_MONTH, time(9, 9), warmStories, lossy);

    assertThat(run.figures().failed()).isEqualTo(1);
    assertThat(run.figures().failures().getFirst().id()).isEqualTo(story.id());
    assertThat(run.figures().failures().getFirst().reason()).contains("was not read back");
    assertThat(stored(story)).isEqualTo(story);
  }

  @Test
  void a_story_that_cannot_be_read_holds_up_no_other() {
    var poison = published(300, "kapuas");
    var other = published(200, "kapuas");
    var unreadable =
        new ForwardingWarmStories(warmStories) {
          @Override
          public StoryFile file(Article story, Map<Integer, Body> elsewhere) {
            if (story.id().equals(poison.id())) {
              throw new IllegalArgumentException("not a slug");
            }
            return super.file(story, elsewhere);
          }
        };

    var run = night(AFTER_A_MONTH, time(9, 9), unreadable, bundles);

    assertThat(run.isOpen()).isFalse();
    assertThat(run.figures().archived()).isEqualTo(1);
    assertThat(run.figures().failures())
        .extracting(Figures.Failure::id, Figures.Failure::reason)
        .containsExactly(tuple(poison.id(), "What the table holds of it cannot be read."));
    assertThat(stored(other).archived()).isNotNull();
    assertThat(stored(poison)).isEqualTo(poison);
  }

  @Test
  void whoever_changes_a_story_before_its_past_is_read_wins_too() {
    var story = published(300, "kapuas");
    var meanwhile =
        new ForwardingWarmStories(warmStories) {
          @Override
          public StoryFile file(Article read, Map<Integer, Body> elsewhere) {
            desk.change(read, draft -> draft.body(new Body("<p>Baru.</p>"), 2));
            return super.file(read, elsewhere);
          }
        };

    var run = night(AFTER_A_MONTH, time(9, 9), meanwhile, bundles);

    assertThat(run.figures().skipped()).isEqualTo(1);
    assertThat(stored(story).archived()).isNull();
    assertThat(stored(story).body().html()).isEqualTo("<p>Baru.</p>");
  }

  @Test
  void what_happens_to_an_archived_story_goes_into_another_bundle_once_it_is_old() {
    var story = published(300, "kapuas");
    var edited = desk.change(story, draft -> draft.body(new Body("<p>Dua.</p>"), 2));
    night(AFTER_A_MONTH);
    var first = Objects.requireNonNull(stored(story).archived());
    var retracted =
        desk.note(
            desk.retract(stored(story)),
            draft -> draft.timeline(story.timeline().versionAt(NIGHT)));

    clock.pass(Duration.ofDays(1));
    assertThat(night(AFTER_A_MONTH).figures()).isEqualTo(Figures.NONE);
    clock.pass(Duration.ofDays(30));
    assertThat(night(AFTER_A_MONTH).figures().archived()).isEqualTo(1);

    var second = Objects.requireNonNull(stored(story).archived());
    assertThat(second.bundle()).isNotEqualTo(first.bundle());
    assertThat(bundles.all()).containsKey(first.bundle());
    var file = archive.file(stored(story), second);
    assertThat(file.story().retraction()).isEqualTo(retracted.retraction());
    assertThat(file.bodies())
        .containsExactly(Map.entry(1, story.body()), Map.entry(2, edited.body()));
    assertThat(file.versions()).hasSize(3);
    clock.pass(Duration.ofDays(1));
    assertThat(night(AFTER_A_MONTH).figures()).isEqualTo(Figures.NONE);
  }

  @Test
  void a_story_that_is_retracted_half_way_is_moved_to_its_end() {
    var story = halfMoved();
    desk.retract(stored(story));

    clock.pass(Duration.ofDays(1));
    night(AFTER_A_MONTH);

    assertThat(warmStories.earlierBodies(story.id())).isEmpty();
  }

  @Test
  void a_story_that_is_put_on_hold_half_way_is_not_touched_until_it_is_released() {
    var story = halfMoved();
    var held =
        desk.note(
            stored(story), draft -> draft.hold(new Hold(NIGHT, SampleStory.RINA, "Permintaan")));

    clock.pass(Duration.ofDays(1));
    assertThat(night(AFTER_A_MONTH).figures().held()).isEqualTo(1);

    assertThat(stored(story)).isEqualTo(held);
    assertThat(warmStories.earlierBodies(story.id())).isNotEmpty();
    desk.note(stored(story), draft -> draft.hold(null));
    clock.pass(Duration.ofDays(1));
    night(AFTER_A_MONTH);
    assertThat(warmStories.earlierBodies(story.id())).isEmpty();
  }

  /// A story whose text lies in the archive, and of whose many earlier texts some do not yet.
  private Article halfMoved() {
    var story = published(300, "kapuas");
    for (var version = 2; version <= 40; version++) {
      var body = new Body("<p>Versi " + version + ".</p>");
      var since = version;
      story = desk.change(stored(story), draft -> draft.body(body, since));
    }
    var steps = new AtomicInteger();
    var breaksOff =
        new ForwardingWarmStories(warmStories) {
          @Override
          public Saved move(Move move) {
            if (steps.getAndIncrement() > 0) {
              throw new ArticlesUnavailable("the table is gone");
            }
            return super.move(move);
          }
        };
    assertThat(night(AFTER_A_MONTH, time(9, 9), breaksOff, bundles).figures().archived())
        .isEqualTo(1);
    assertThat(warmStories.earlierBodies(story.id())).hasSize(39 - Move.MOST_BODIES);
    return stored(story);
  }

  @Test
  void another_policy_ends_the_open_run_and_begins_one() {
    for (var count = 0; count < 5; count++) {
      published(40 + count, "kapuas");
    }
    assertThat(night(new Policy(0, Set.of(), false), time(4, 9)).isOpen()).isTrue();

    var run = night(new Policy(42, Set.of(), false));

    assertThat(run.number()).isEqualTo(2);
    assertThat(run.policy().afterDays()).isEqualTo(42);
    assertThat(runs.list(null, 9)).hasSize(2).noneMatch(Run::isOpen);
  }

  @Test
  void a_bundle_for_which_there_is_no_time_is_the_next_calls() {
    for (var count = 0; count < 5; count++) {
      published(40 + count, "kapuas");
    }
    var half = night(AFTER_A_MONTH, time(7, 2));

    assertThat(half.figures().archived()).isEqualTo(2);
    assertThat(half.chunk()).hasSize(3);
    assertThat(bundles.all()).hasSize(2);
    assertThat(night(AFTER_A_MONTH).figures().archived()).isEqualTo(5);
  }

  @Test
  void two_calls_at_once_archive_each_story_once() throws Exception {
    for (var count = 0; count < 250; count++) {
      published(40 + count % 20, count % 2 == 0 ? "kapuas" : "hukum");
    }
    Callable<Run> call = () -> night(AFTER_A_MONTH);

    try (var workers = Executors.newFixedThreadPool(2)) {
      for (var done : workers.invokeAll(List.of(call, call))) {
        assertThat(done.get().isOpen()).isFalse();
      }
    }

    assertThat(runs.list(null, 9)).hasSize(1);
    var figures = runs.last().orElseThrow().figures();
    assertThat(figures.looked()).isEqualTo(250);
    assertThat(figures.archived()).isEqualTo(250);
    assertThat(articles.all()).allMatch(story -> story.archived() != null);
  }
}
