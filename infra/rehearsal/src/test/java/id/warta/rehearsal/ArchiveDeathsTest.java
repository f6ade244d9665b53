package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.warta.archive.Archive;
import id.warta.archive.Bundles;
import id.warta.archive.Figures;
import id.warta.archive.Policy;
import id.warta.archive.Run;
import id.warta.archive.Runs;
import id.warta.archive.WarmStories;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Hold;
import id.warta.body.Body;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.filing.Articles;
import id.warta.function.archivestories.ArchiveStoriesHandler;
import id.warta.function.restorearticle.RestoreArticleHandler;
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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The process that archives, and the one that restores, dies at each of its calls to the table and
/// to the archive in turn, before the call took effect and after it. The next call finishes: no
/// text is lost, none is in two places, and the run's figures are what became of the stories.
class ArchiveDeathsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
  private static final Policy POLICY = new Policy(30, Set.of(), false);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_CALLS = 100;
  private static final int EARLIER_TEXTS = 30;

  @Test
  void no_death_of_the_nightly_run_loses_or_doubles_a_story() {
    var undisturbed = new Trial(new Mortal(0, false));
    undisturbed.night();
    undisturbed.checkArchived("nobody died");
    var calls = undisturbed.mortal.calls();
    assertThat(calls).isBetween(10, MOST_CALLS);
    for (var call = 1; call <= calls; call++) {
      for (var afterEffect : List.of(false, true)) {
        var trial = new Trial(new Mortal(call, afterEffect));
        assertThatExceptionOfType(Mortal.Death.class).isThrownBy(trial::night);
        trial.checkReadable();
        trial.immortal().night();
        trial.checkArchived("died at call %d, effect %s".formatted(call, afterEffect));
      }
    }
  }

  @Test
  void no_death_of_a_restore_loses_a_text_and_asking_again_restores() {
    var undisturbed = new Trial(new Mortal(0, false));
    undisturbed.immortal().night();
    assertThat(undisturbed.mortal().restore().status()).isEqualTo(200);
    var calls = undisturbed.mortal.calls();
    assertThat(calls).isBetween(8, MOST_CALLS);
    for (var call = 1; call <= calls; call++) {
      for (var afterEffect : List.of(false, true)) {
        var trial = new Trial(new Mortal(call, afterEffect));
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

  @Test
  void what_a_dead_restore_left_is_cleared_up_by_the_next_night() {
    var trial = new Trial(new Mortal(6, true));
    trial.immortal().night();
    assertThatExceptionOfType(Mortal.Death.class).isThrownBy(() -> trial.mortal().restore());

    trial.clock.pass(Duration.ofDays(1));
    var run = trial.immortal().night();

    trial.checkReadable();
    assertThat(trial.warmStories.earlierBodies(trial.longPast.id())).isEmpty();
    assertThat(run.figures().already()).isLessThanOrEqualTo(1);
  }

  /// Stories on a table of their own, and the archive's functions over it.
  private static final class Trial {
    private final SettableClock clock = new SettableClock(NOW);
    private final InMemoryArticles articles = new InMemoryArticles(clock);
    private final InMemoryWarmStories warmStories = new InMemoryWarmStories(articles);
    private final InMemoryRuns runs = new InMemoryRuns();
    private final InMemoryBundles bundles = new InMemoryBundles();
    private final List<Article> old = new ArrayList<>();
    private final Map<ArticleId, List<Body>> texts = new LinkedHashMap<>();
    private final Article held;
    private final Article longPast;
    private final Mortal mortal;
    private boolean dies = true;

    Trial(Mortal mortal) {
      this.mortal = mortal;
      var desk = new SampleDesk(articles);
      articles.noteSection("kapuas");
      articles.noteSection("hukum");
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

    private <T> T seen(Class<T> port, T store) {
      return dies ? mortal.of(port, store) : store;
    }

    /// Calls until the run has ended.
    Run night() {
      do {
        Invocation.raw(
            new ArchiveStoriesHandler(
                seen(Articles.class, articles),
                seen(WarmStories.class, warmStories),
                seen(Runs.class, runs),
                seen(Bundles.class, bundles),
                new JsonStoryLines(),
                POLICY,
                SampleMasthead.SEPUTAR_BORNEO.zone(),
                clock),
            JSON.createObjectNode());
      } while (runs.last().orElseThrow().isOpen());
      return runs.last().orElseThrow();
    }

    Reply restore() {
      return Invocation.of(
          new RestoreArticleHandler(
              seen(Articles.class, articles),
              seen(WarmStories.class, warmStories),
              new Archive(seen(Bundles.class, bundles), new JsonStoryLines()),
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
      var archive = new Archive(bundles, new JsonStoryLines());
      texts.forEach(
          (id, bodies) -> {
            var today = articles.find(id).orElseThrow();
            assertThat(archive.whole(today).body()).isEqualTo(bodies.getLast());
            for (var version = 1; version <= bodies.size(); version++) {
              var then = articles.find(id, version).orElseThrow();
              assertThat(archive.whole(then).body()).isEqualTo(bodies.get(version - 1));
            }
          });
    }

    void checkArchived(String death) {
      checkReadable();
      for (var story : old) {
        var stored = articles.find(story.id()).orElseThrow();
        assertThat(stored.archived()).as(death).isNotNull();
        assertThat(stored.summary()).as(death).isEqualTo(story.summary());
        assertThat(warmStories.earlierBodies(story.id())).as(death).isEmpty();
      }
      assertThat(articles.find(held.id())).as(death).contains(held);
      for (var section : List.of("kapuas", "hukum")) {
        assertThat(warmStories.of(section, null, POLICY.until(NOW), null, 9).items())
            .as(death)
            .isEqualTo(section.equals("hukum") ? List.of(held.id()) : List.of());
      }
      var all = runs.list(null, 9);
      assertThat(all).as(death).hasSize(1);
      var figures = all.getFirst().figures();
      assertThat(figures)
          .as(death)
          .isEqualTo(new Figures(5, 4, 0, 1, 0, 0, figures.bytes(), List.of()));
    }

    void checkRestored() {
      var stored = articles.find(longPast.id()).orElseThrow();
      assertThat(stored.archived()).isNull();
      assertThat(stored.version()).isEqualTo(longPast.version() + 1);
      assertThat(warmStories.earlierBodies(longPast.id())).hasSize(EARLIER_TEXTS);
    }
  }
}
