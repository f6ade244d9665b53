package id.warta.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.archive.Archive;
import id.warta.archive.Bundle;
import id.warta.archive.Bundles;
import id.warta.archive.Move;
import id.warta.archive.StoryFile;
import id.warta.archive.WarmStories;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Slug;
import id.warta.body.Body;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.filing.Articles;
import id.warta.filing.ArticlesUnavailable;
import id.warta.photo.StorageUnavailable;
import id.warta.testkit.archive.ForwardingBundles;
import id.warta.testkit.archive.ForwardingWarmStories;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.archive.SampleArchive;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.verify.Report.Fault;
import id.warta.verify.Report.Finding;
import id.warta.verify.Verification.Progress;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
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
    return verify(articles, warmStories, bundles, progress -> {});
  }

  private static Report verify(
      Articles articles, WarmStories warmStories, Bundles bundles, Consumer<Progress> progress) {
    var lines = new JsonStoryLines();
    var check = new StoryCheck(articles, warmStories, new Archive(bundles, lines));
    return new Verification(articles, check, bundles, lines, progress).verify();
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

    var report = verify(other, new InMemoryWarmStories(other), bundles, progress -> {});

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

    var report = verify(forgetful, warmStories, bundles, progress -> {});

    assertThat(report.findings())
        .extracting(Finding::fault, Finding::story, Finding::bundle)
        .containsExactly(Tuple.tuple(Fault.MISSING, lost, null));
    assertThat(report.whole()).isEqualTo(2);
  }

  @Test
  void says_how_far_it_is() {
    var told = new ConcurrentLinkedQueue<Progress>();

    verify(articles, warmStories, bundles, told::add);

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

  @Test
  void a_story_whose_text_of_a_former_version_is_lost_is_missing() {
    var story = stories.getFirst();
    var forgetful =
        new ForwardingWarmStories(warmStories) {
          @Override
          public StoryFile file(Article read, Map<Integer, Body> elsewhere) {
            throw new IllegalStateException("the table lacks the text of an earlier version");
          }
        };

    var report = verify(articles, forgetful, bundles, progress -> {});

    assertThat(story.archived()).isNull();
    assertThat(report.whole()).isEqualTo(3);
    assertThat(report.findings())
        .extracting(Finding::fault, Finding::detail)
        .containsExactly(
            Tuple.tuple(Fault.MISSING, "the table lacks the text of an earlier version"));
  }

  @Test
  void a_headline_that_differs_from_the_archives_is_found() {
    var story = articles.find(stories.getFirst().id()).orElseThrow();
    desk.note(story, draft -> draft.slug(new Slug("slug-yang-lain")));

    assertThat(verify().findings())
        .extracting(Finding::fault, Finding::story)
        .containsExactly(Tuple.tuple(Fault.DIFFERENT, story.id()));
  }

  @Test
  void what_happened_since_is_no_fault() {
    var story = articles.find(stories.getFirst().id()).orElseThrow();
    desk.change(story, draft -> draft.slug(new Slug("slug-yang-baru")));

    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void texts_that_nothing_will_move_are_found() {
    var leftBehind =
        new ForwardingWarmStories(warmStories) {
          @Override
          public List<Integer> earlierBodies(ArticleId id) {
            return id.equals(stories.getFirst().id()) ? List.of(1) : super.earlierBodies(id);
          }
        };

    assertThat(verify(articles, leftBehind, bundles, progress -> {}).findings())
        .extracting(Finding::fault, Finding::story)
        .containsExactly(Tuple.tuple(Fault.DIFFERENT, stories.getFirst().id()));
  }

  @Test
  void one_answer_that_does_not_come_costs_no_other_and_the_report_is_unfinished() {
    var lost = stories.get(1).id();
    var flaky =
        new ForwardingWarmStories(warmStories) {
          @Override
          public List<Integer> earlierBodies(ArticleId id) {
            if (id.equals(lost)) {
              throw new ArticlesUnavailable("no answer");
            }
            return super.earlierBodies(id);
          }
        };

    var report = verify(articles, flaky, bundles, progress -> {});

    assertThat(report.whole()).isEqualTo(2);
    assertThat(report.findings())
        .extracting(Finding::fault, Finding::story)
        .containsExactly(Tuple.tuple(Fault.UNREAD, lost));
    assertThat(report.exitCode()).isEqualTo(Report.UNFINISHED);
  }

  @Test
  void gives_up_where_nothing_is_answered() {
    var deaf =
        new ForwardingBundles(bundles) {
          @Override
          public Optional<byte[]> read(String name, long offset, int length) {
            throw new StorageUnavailable("no answer", null);
          }
        };
    for (var count = 0; count < 200; count++) {
      var story = desk.file(SampleStory.headlined("Pasar " + count).published(NOW));
      new SampleArchive(warmStories, bundles, new JsonStoryLines()).archive(story, NOW);
    }

    var report = verify(articles, warmStories, deaf, progress -> {});

    assertThat(report.count(Fault.UNREAD)).isBetween(20L, 60L);
    assertThat(report.exitCode()).isEqualTo(Report.UNFINISHED);
  }

  @Test
  void a_line_that_cannot_be_read_is_a_finding_of_its_bundle() {
    var unreadable = new Bundle.Writer(LocalDate.of(2026, 11, 23), new JsonStoryLines());
    unreadable.add(warmStories.file(stories.getFirst(), Map.of()));
    var bundle = unreadable.done();
    var cut = Arrays.copyOf(bundle.bytes(), bundle.bytes().length - 20);
    var name = "2026/11/23/" + Bundle.sha256(cut) + ".ndjson.gz";
    bundles.put(name, cut);

    assertThat(verify().findings())
        .extracting(Finding::fault, Finding::bundle)
        .containsExactly(Tuple.tuple(Fault.DIFFERENT, name));
  }
}
