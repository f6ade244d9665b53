package id.warta.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.archive.Bundle;
import id.warta.archive.Move;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.filing.Articles;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.verify.Verification.Fault;
import id.warta.verify.Verification.Finding;
import id.warta.verify.Verification.Progress;
import id.warta.verify.Verification.Report;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {
  private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final InMemoryWarmStories warmStories = new InMemoryWarmStories(articles);
  private final InMemoryBundles bundles = new InMemoryBundles();
  private final SampleDesk desk = new SampleDesk(articles);
  private final List<Article> stories = new ArrayList<>();

  @BeforeEach
  void archive_three_of_four() {
    var writer = new Bundle.Writer(LocalDate.of(2026, 11, 24), new JsonStoryLines());
    for (var count = 0; count < 3; count++) {
      stories.add(desk.file(SampleStory.headlined("Panen " + count).published(NOW)));
      writer.add(warmStories.file(stories.getLast(), Map.of()));
    }
    desk.file(SampleStory.headlined("Banjir").published(NOW));
    var bundle = writer.done();
    bundles.put(bundle.name(), bundle.bytes());
    for (var part : bundle.parts()) {
      var place = bundle.place(part, NOW, EarlierBodies.AWAY);
      warmStories.move(Move.away(part.story(), place, List.of()));
    }
  }

  private Report verify() {
    return new Verification(articles, bundles, new JsonStoryLines(), progress -> {}).verify();
  }

  private String bundle() {
    return bundles.all().firstKey();
  }

  @Test
  void finds_nothing_where_all_is_whole() {
    desk.retract(articles.find(stories.getFirst().id()).orElseThrow());

    assertThat(verify()).isEqualTo(new Report(3, 1, 1, 0, List.of()));
  }

  @Test
  void a_flipped_bit_is_a_difference_of_the_story_that_it_is_in_and_of_the_bundle() {
    for (var at = 0; at < bundles.read(bundle()).orElseThrow().length; at += 7) {
      bundles.damage(bundle(), at);

      var report = verify();

      assertThat(report.whole()).isEqualTo(2);
      assertThat(report.count(Fault.DIFFERENT)).isEqualTo(2);
      assertThat(report.count(Fault.MISSING)).isZero();
      bundles.damage(bundle(), at);
    }
  }

  @Test
  void a_lost_bundle_is_missing_for_each_of_its_stories() {
    bundles.lose(bundle());

    assertThat(verify().findings())
        .extracting(Finding::fault, Finding::story)
        .containsExactlyInAnyOrderElementsOf(
            stories.stream().map(story -> Tuple.tuple(Fault.MISSING, story.id())).toList());
  }

  @Test
  void a_story_that_the_table_has_lost_is_missing() {
    var other = new InMemoryArticles(clock);

    var report = new Verification(other, bundles, new JsonStoryLines(), progress -> {}).verify();

    assertThat(report.unused()).isEqualTo(1);
    assertThat(report.count(Fault.MISSING)).isEqualTo(3);
  }

  @Test
  void a_story_that_the_table_lists_and_does_not_hold_is_missing() {
    var lost = stories.get(1).id();
    var forgetful =
        (Articles)
            Proxy.newProxyInstance(
                Articles.class.getClassLoader(),
                new Class<?>[] {Articles.class},
                (proxy, method, arguments) ->
                    method.getName().equals("find") && lost.equals(arguments[0])
                        ? Optional.empty()
                        : method.invoke(articles, arguments));

    var report =
        new Verification(forgetful, bundles, new JsonStoryLines(), progress -> {}).verify();

    assertThat(report.findings())
        .extracting(Finding::fault, Finding::story, Finding::bundle)
        .containsExactly(Tuple.tuple(Fault.MISSING, lost, null));
    assertThat(report.whole()).isEqualTo(2);
  }

  @Test
  void says_how_far_it_is() {
    var told = new ConcurrentLinkedQueue<Progress>();

    new Verification(articles, bundles, new JsonStoryLines(), told::add).verify();

    assertThat(told)
        .contains(
            new Progress("stories listed", 4, 0),
            new Progress("stories", 4, 4),
            new Progress("bundles", 1, 1));
  }

  @Test
  void a_bundle_that_nothing_points_at_is_no_fault() {
    var writer = new Bundle.Writer(LocalDate.of(2026, 11, 23), new JsonStoryLines());
    writer.add(warmStories.file(stories.getFirst(), Map.of()));
    var left = writer.done();
    bundles.put(left.name(), left.bytes());

    var report = verify();

    assertThat(report.findings()).isEmpty();
    assertThat(report.unused()).isEqualTo(1);
  }
}
