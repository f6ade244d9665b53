package id.warta.function.publishdue;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Article;
import id.warta.article.Status;
import id.warta.filing.ArticlesUnavailable;
import id.warta.filing.Change;
import id.warta.filing.Revision;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.Meanwhile;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PublishDueTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final PublishDue publishDue = new PublishDue(articles, clock);

  private Article scheduled(Instant publishAt) {
    var story = SampleStory.headlined("Pasar terapung dibuka lagi").scheduled(publishAt);
    var revision =
        new Revision(1, NOW, SampleStory.FADLI, "create", List.of(), null, story.status(), null);
    articles.save(new Change(null, story, revision, null));
    return story;
  }

  private Article stored(Article story) {
    return articles.find(story.id()).orElseThrow();
  }

  @Test
  void makes_permanent_what_is_due_and_leaves_what_is_not() {
    var due = scheduled(NOW.minusSeconds(90));
    var justDue = scheduled(NOW);
    var later = scheduled(NOW.plusSeconds(1));

    var report = publishDue.publish(() -> true);

    assertThat(report).isEqualTo(new PublishDue.Report(2, 0, 0, Duration.ofSeconds(90), true));
    for (var story : List.of(due, justDue)) {
      assertThat(stored(story).status()).isEqualTo(Status.PUBLISHED);
      assertThat(stored(story).version()).isEqualTo(2);
      assertThat(stored(story).timeline().publishedAt()).isEqualTo(story.timeline().publishAt());
    }
    assertThat(stored(later).status()).isEqualTo(Status.SCHEDULED);
  }

  @Test
  void records_the_clock_as_who_published_and_the_planned_time_as_when() {
    var due = scheduled(NOW.minusSeconds(90));

    publishDue.publish(() -> true);

    var revision = articles.revisions(due.id()).getLast();
    assertThat(revision.by()).isNull();
    assertThat(revision.action()).isEqualTo("publish");
    assertThat(revision.at()).isEqualTo(NOW.minusSeconds(90));
    assertThat(revision.from()).isEqualTo(Status.SCHEDULED);
    assertThat(revision.to()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void publishes_each_of_500_once_though_20_calls_come_at_once() throws Exception {
    for (var count = 0; count < 500; count++) {
      scheduled(NOW.minusSeconds(count));
    }
    Callable<PublishDue.Report> call = () -> publishDue.publish(() -> true);

    var published = 0;
    try (var workers = Executors.newFixedThreadPool(20)) {
      for (var report : workers.invokeAll(Collections.nCopies(20, call))) {
        published += report.get().published();
      }
    }

    assertThat(published).isEqualTo(500);
    for (var story : articles.all()) {
      assertThat(story.status()).isEqualTo(Status.PUBLISHED);
      assertThat(articles.revisions(story.id()))
          .extracting(Revision::version)
          .containsExactly(1, 2);
    }
  }

  @Test
  void stops_when_its_time_is_up_and_the_next_call_goes_on() {
    var stories = List.of(scheduled(NOW.minusSeconds(20)), scheduled(NOW.minusSeconds(10)));
    var asked = new int[1];

    var report = publishDue.publish(() -> ++asked[0] <= 1);

    assertThat(report.finished()).isFalse();
    assertThat(stories)
        .extracting(story -> stored(story).status())
        .containsExactlyInAnyOrder(Status.PUBLISHED, Status.SCHEDULED);
    assertThat(publishDue.publish(() -> true).published()).isEqualTo(1);
  }

  @Test
  void a_story_that_cannot_be_stored_keeps_no_other_from_its_time() {
    var stories = List.of(scheduled(NOW.minusSeconds(20)), scheduled(NOW.minusSeconds(10)));
    var failsOnce =
        Meanwhile.before(
            articles,
            () -> {
              throw new ArticlesUnavailable("the first write fails");
            });

    var report = new PublishDue(failsOnce, clock).publish(() -> true);

    assertThat(report.published()).isEqualTo(1);
    assertThat(report.failed()).isEqualTo(1);
    assertThat(stories)
        .extracting(story -> stored(story).status())
        .containsExactlyInAnyOrder(Status.PUBLISHED, Status.SCHEDULED);
  }
}
