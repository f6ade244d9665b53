package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Article;
import id.warta.article.Status;
import id.warta.filing.Revision;
import id.warta.testkit.Scale;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Many ticks at once, on a real table.
class TickTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final int DUE = Scale.of(120, 500);

  private final SettableClock clock = new SettableClock(NOW);
  private final TableOfTest table = new TableOfTest(clock);

  @Test
  void twenty_ticks_at_once_publish_each_story_that_is_due_once() throws Exception {
    var articles = table.articles();
    var desk = new SampleDesk(articles);
    var stories = new ArrayList<Article>();
    for (var count = 0; count < DUE; count++) {
      stories.add(
          desk.file(SampleStory.headlined("Pasar " + count).scheduled(NOW.minusSeconds(count))));
    }
    Callable<Boolean> tick =
        () -> {
          new Newsroom(articles, clock).tick();
          return true;
        };

    try (var workers = Executors.newFixedThreadPool(20)) {
      for (var done : workers.invokeAll(Collections.nCopies(20, tick))) {
        assertThat(done.get()).isTrue();
      }
    }

    assertThat(stories)
        .allSatisfy(
            story -> {
              assertThat(articles.find(story.id()).orElseThrow().status())
                  .isEqualTo(Status.PUBLISHED);
              assertThat(articles.revisions(story.id(), 1, 9))
                  .extracting(Revision::version)
                  .containsExactly(1, 2);
            });
    assertThat(articles.due(null, 100).items()).isEmpty();
  }
}
