package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.warta.archive.Archive;
import id.warta.archive.Bundles;
import id.warta.archive.Figures;
import id.warta.archive.Move;
import id.warta.archive.Policy;
import id.warta.archive.Run;
import id.warta.archive.Runs;
import id.warta.archive.WarmStories;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Hold;
import id.warta.body.Body;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.DynamoRuns;
import id.warta.dynamodb.DynamoWarmStories;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.filing.Articles;
import id.warta.function.archivestories.ArchiveStoriesHandler;
import id.warta.function.restorearticle.RestoreArticleHandler;
import id.warta.testkit.Scale;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryRuns;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import id.warta.testkit.masthead.SampleMasthead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// The process that archives, and the one that restores, dies at each of its calls to the table and
/// to the archive in turn, before the call took effect and after it. The next call finishes: no
/// text is lost, none is in two places, and the run's figures are what became of the stories.
class ArchiveDeathsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
  private static final Policy POLICY = new Policy(30, Set.of(), false);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_CALLS = 200;

  /// More than leave in one step.
  private static final int EARLIER_TEXTS = Move.MOST_BODIES + 4;

  /// Where the stories lie, and how many deaths there is time for, spread over all calls.
  enum Store {
    MEMORY(Integer.MAX_VALUE),
    DYNAMODB_LOCAL(Scale.of(2, Integer.MAX_VALUE));

    private final int deaths;

    Store(int deaths) {
      this.deaths = deaths;
    }

    /// The calls at which a process dies that makes so many: the last but one is always among them,
    /// at which everything is done but what makes it valid.
    int[] deathsOf(int calls) {
      var step = Math.max(1, calls / deaths);
      return IntStream.rangeClosed(1, calls)
          .filter(call -> (calls - 1 - call) % step == 0)
          .toArray();
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_death_of_the_nightly_run_loses_or_doubles_a_story(Store store) {
    var undisturbed = new Trial(store, new Mortal(0, false));
    undisturbed.night();
    undisturbed.checkArchived("nobody died");
    var calls = undisturbed.mortal.calls();
    assertThat(calls).isBetween(10, MOST_CALLS);
    for (var call : store.deathsOf(calls)) {
      for (var afterEffect : List.of(false, true)) {
        var trial = new Trial(store, new Mortal(call, afterEffect));
        assertThatExceptionOfType(Mortal.Death.class).isThrownBy(trial::night);
        trial.checkReadable();
        trial.immortal().night();
        trial.checkArchived("died at call %d, effect %s".formatted(call, afterEffect));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_death_of_a_restore_loses_a_text_and_asking_again_restores(Store store) {
    var undisturbed = new Trial(store, new Mortal(0, false));
    undisturbed.immortal().night();
    assertThat(undisturbed.mortal().restore().status()).isEqualTo(200);
    var calls = undisturbed.mortal.calls();
    assertThat(calls).isBetween(8, MOST_CALLS);
    for (var call : store.deathsOf(calls)) {
      for (var afterEffect : List.of(false, true)) {
        var trial = new Trial(store, new Mortal(call, afterEffect));
        trial.immortal().night();
        assertThatExceptionOfType(Mortal.Death.class).isThrownBy(() -> trial.mortal().restore());
        trial.checkReadable();

        var reply = trial.immortal().restore();

        assertThat(reply.status()).as("died at call %d: %s", call, reply.body()).isEqualTo(200);
        trial.checkRestored();
        trial.checkReadable();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_a_dead_restore_left_is_cleared_up_by_the_next_night(Store store) {
    var undisturbed = new Trial(store, new Mortal(0, false));
    undisturbed.immortal().night();
    undisturbed.mortal().restore();
    var cleared = 0;
    for (var call : store.deathsOf(undisturbed.mortal.calls())) {
      var trial = new Trial(store, new Mortal(call, true));
      trial.immortal().night();
      assertThatExceptionOfType(Mortal.Death.class).isThrownBy(() -> trial.mortal().restore());
      if (trial.stored(trial.longPast).archived() != null && trial.hasEarlierTexts()) {
        trial.clock.pass(Duration.ofDays(1));
        var run = trial.immortal().night();

        assertThat(run.figures().already()).isEqualTo(1);
        assertThat(trial.hasEarlierTexts()).isFalse();
        trial.checkReadable();
        cleared++;
      }
    }
    assertThat(cleared).isPositive();
  }

  /// What the functions work on.
  private record Stores(Articles articles, WarmStories warmStories, Runs runs, Bundles bundles) {

    static Stores of(DynamoArticles articles, Bundles bundles) {
      return new Stores(
          articles, new DynamoWarmStories(articles), new DynamoRuns(articles), bundles);
    }

    Stores dyingWith(Mortal mortal) {
      return new Stores(
          mortal.of(Articles.class, articles),
          mortal.of(WarmStories.class, warmStories),
          mortal.of(Runs.class, runs),
          mortal.of(Bundles.class, bundles));
    }
  }

  /// Stories on a table of their own, and the archive's functions over it.
  private static final class Trial {
    private final SettableClock clock = new SettableClock(NOW);
    private final Stores stores;
    private final Stores dying;
    private final List<Article> old = new ArrayList<>();
    private final Map<ArticleId, List<Body>> texts = new LinkedHashMap<>();
    private final Article held;
    private final Article longPast;
    private final Mortal mortal;
    private boolean dies = true;

    Trial(Store store, Mortal mortal) {
      this.mortal = mortal;
      var bundles = new InMemoryBundles();
      switch (store) {
        case MEMORY -> {
          var memory = new InMemoryArticles(clock);
          this.stores =
              new Stores(memory, new InMemoryWarmStories(memory), new InMemoryRuns(), bundles);
          this.dying = stores.dyingWith(mortal);
        }
        case DYNAMODB_LOCAL -> {
          var table = new TableOfTest(clock);
          this.stores = Stores.of(table.articles(), bundles);
          this.dying = Stores.of(table.articles(mortal::of), mortal.of(Bundles.class, bundles));
        }
        default -> throw new IllegalArgumentException();
      }
      var desk = new SampleDesk(stores.articles());
      stores.articles().noteSection("kapuas");
      stores.articles().noteSection("hukum");
      old.add(desk.file(story("Panen padi", "kapuas").published(daysAgo(40))));
      old.add(desk.file(story("Pasar ramai", "kapuas").published(daysAgo(40))));
      old.add(desk.file(story("Sidang ditunda", "hukum").published(daysAgo(50))));
      old.forEach(story -> texts.put(story.id(), List.of(story.body())));
      this.longPast = longPast(desk);
      var filed = desk.file(story("Sengketa lahan", "hukum").published(daysAgo(60)));
      this.held = desk.note(filed, draft -> draft.hold(new Hold(NOW, SampleStory.RINA, null)));
      desk.file(story("Berita baru", "kapuas").published(daysAgo(1)));
    }

    private static SampleStory story(String headline, String section) {
      return SampleStory.headlined(headline).section(section);
    }

    private static Instant daysAgo(int days) {
      return NOW.minus(Duration.ofDays(days));
    }

    private Article longPast(SampleDesk desk) {
      var story = desk.file(story("Jembatan", "kapuas").published(daysAgo(41)));
      var bodies = new ArrayList<>(List.of(story.body()));
      for (var version = 2; version <= EARLIER_TEXTS + 1; version++) {
        var body = new Body("<p>Versi " + version + ".</p>");
        var since = version;
        story = desk.change(story, draft -> draft.body(body, since));
        bodies.add(body);
      }
      old.add(story);
      texts.put(story.id(), bodies);
      return story;
    }

    /// From here on nobody dies.
    Trial immortal() {
      dies = false;
      return this;
    }

    /// With the process that may die again.
    Trial mortal() {
      dies = true;
      return this;
    }

    private Stores seen() {
      return dies ? dying : stores;
    }

    Article stored(Article story) {
      return stores.articles().find(story.id()).orElseThrow();
    }

    boolean hasEarlierTexts() {
      return !stores.warmStories().earlierBodies(longPast.id()).isEmpty();
    }

    /// Calls until the run has ended.
    Run night() {
      do {
        Invocation.raw(
            new ArchiveStoriesHandler(
                seen().articles(),
                seen().warmStories(),
                seen().runs(),
                seen().bundles(),
                new JsonStoryLines(),
                POLICY,
                SampleMasthead.SEPUTAR_BORNEO.zone(),
                clock),
            JSON.createObjectNode());
      } while (stores.runs().last().orElseThrow().isOpen());
      return stores.runs().last().orElseThrow();
    }

    Reply restore() {
      return Invocation.of(
          new RestoreArticleHandler(
              seen().articles(),
              seen().warmStories(),
              new Archive(seen().bundles(), new JsonStoryLines()),
              SampleMasthead.SEPUTAR_BORNEO,
              "https://media.seputarborneo.news",
              clock),
          Request.to("POST /newsroom/articles/{id}/restore")
              .with("id", longPast.id().value())
              .header("if-match", "\"" + longPast.version() + "\"")
              .header("idempotency-key", "kunci-1")
              .by(Role.ADMIN.member()));
    }

    /// Every text that there ever was can be read.
    void checkReadable() {
      var archive = new Archive(stores.bundles(), new JsonStoryLines());
      texts.forEach(
          (id, bodies) -> {
            var today = stores.articles().find(id).orElseThrow();
            assertThat(archive.whole(today).body()).isEqualTo(bodies.getLast());
            for (var version = 1; version <= bodies.size(); version++) {
              var then = stores.articles().find(id, version).orElseThrow();
              assertThat(archive.whole(then).body()).isEqualTo(bodies.get(version - 1));
            }
          });
    }

    void checkArchived(String death) {
      checkReadable();
      for (var story : old) {
        var stored = stored(story);
        assertThat(stored.archived()).as(death).isNotNull();
        assertThat(stored.summary()).as(death).isEqualTo(story.summary());
        assertThat(stores.warmStories().earlierBodies(story.id())).as(death).isEmpty();
      }
      assertThat(stores.articles().find(held.id())).as(death).contains(held);
      for (var section : List.of("kapuas", "hukum")) {
        assertThat(stores.warmStories().of(section, null, POLICY.until(NOW), null, 9).items())
            .as(death)
            .isEqualTo(section.equals("hukum") ? List.of(held.id()) : List.of());
      }
      var all = stores.runs().list(null, 9);
      assertThat(all).as(death).hasSize(1);
      var figures = all.getFirst().figures();
      assertThat(figures)
          .as(death)
          .isEqualTo(new Figures(5, 4, 0, 1, 0, 0, figures.bytes(), List.of()));
    }

    void checkRestored() {
      var stored = stored(longPast);
      assertThat(stored.archived()).isNull();
      assertThat(stored.version()).isEqualTo(longPast.version() + 1);
      assertThat(stores.warmStories().earlierBodies(longPast.id())).hasSize(EARLIER_TEXTS);
    }
  }
}
