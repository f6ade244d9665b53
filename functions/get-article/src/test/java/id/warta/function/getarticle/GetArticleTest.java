package id.warta.function.getarticle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.warta.archive.Archive;
import id.warta.archive.DamagedBundle;
import id.warta.article.Article;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.body.Body;
import id.warta.desk.Refusal;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.filing.Revision;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import id.warta.staff.Person;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.archive.SampleArchive;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetArticleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Caller EDITOR = new Caller(SampleStory.RINA, Set.of(Group.EDITOR));
  private static final Caller OWNER = new Caller(SampleStory.FADLI, Set.of(Group.REPORTER));
  private static final Caller COLLEAGUE =
      new Caller(new Person("sub-siti", "siti"), Set.of(Group.REPORTER));

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final SampleDesk desk = new SampleDesk(articles);
  private final InMemoryBundles bundles = new InMemoryBundles();
  private final GetArticle getArticle =
      new GetArticle(articles, new Archive(bundles, new JsonStoryLines()), clock);

  private static SampleStory story() {
    return SampleStory.headlined("Panen Padi Dimulai").slug("panen-padi-dimulai");
  }

  @Test
  void shows_a_scheduled_story_from_its_second_on_and_not_before() {
    var scheduled = desk.file(story().scheduled(NOW.plusSeconds(60)));
    clock.set(NOW.plusSeconds(60).minusNanos(1));
    assertThat(getArticle.forReaders("panen-padi-dimulai")).isEqualTo(new PublicStory.Unknown());
    clock.set(NOW.plusSeconds(60));
    assertThat(getArticle.forReaders("panen-padi-dimulai"))
        .isEqualTo(new PublicStory.Live(scheduled.at(clock.instant())));
    assertThat(scheduled.at(clock.instant()).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void moves_from_a_former_slug_straight_to_the_present_one() {
    var first = desk.file(story().published(NOW));
    var second = desk.change(first, draft -> draft.slug(new Slug("panen-dimulai")));
    var third = desk.change(second, draft -> draft.slug(new Slug("panen-raya")));
    for (var former : Set.of("panen-padi-dimulai", "panen-dimulai")) {
      assertThat(getArticle.forReaders(former)).isEqualTo(new PublicStory.Moved(third.slug()));
    }
    assertThat(getArticle.forReaders("panen-raya")).isEqualTo(new PublicStory.Live(third));
    assertThat(getArticle.forReaders(third.id().value())).isEqualTo(new PublicStory.Live(third));
  }

  @Test
  void moves_from_a_former_slug_though_the_text_is_damaged() {
    var first = desk.file(story().published(NOW));
    archive(desk.change(first, draft -> draft.slug(new Slug("panen-raya"))));
    bundles.lose(bundles.all().firstKey());

    assertThat(getArticle.forReaders("panen-padi-dimulai"))
        .isEqualTo(new PublicStory.Moved(new Slug("panen-raya")));
    assertThatExceptionOfType(DamagedBundle.class)
        .isThrownBy(() -> getArticle.forReaders("panen-raya"));
  }

  private void archive(Article story) {
    new SampleArchive(new InMemoryWarmStories(articles), bundles, new JsonStoryLines())
        .archive(story, NOW);
  }

  @Test
  void shows_the_notice_under_every_slug_that_the_story_had() {
    var first = desk.file(story().published(NOW));
    var second = desk.change(first, draft -> draft.slug(new Slug("panen-raya")));
    desk.retract(second);
    for (var address : Set.of("panen-padi-dimulai", "panen-raya", first.id().value())) {
      assertThat(getArticle.forReaders(address)).isInstanceOf(PublicStory.Retracted.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "panen",
        "Panen-Padi-Dimulai",
        "panen-padi-dimulai-",
        "panen padi dimulai",
        "01A20C91-A000-7000-8000-000000000000",
        "01a20c91-a000-7000-8000-000000000000",
        "01a20c91-a000-4000-8000-000000000000",
        "水"
      })
  void knows_nothing_under_any_other_address(String address) {
    desk.file(story().published(NOW));
    assertThat(getArticle.forReaders(address)).isEqualTo(new PublicStory.Unknown());
    assertThat(getArticle.forNewsroom(address, EDITOR))
        .isEqualTo(new Newsroom.Refused<>(new Refusal.Unknown()));
  }

  @Test
  void shows_a_story_that_is_not_public_to_its_owner_and_to_editors() {
    for (var hidden :
        Set.of(
            desk.file(SampleStory.headlined("Satu").draft()),
            desk.file(SampleStory.headlined("Dua").submitted()),
            desk.file(SampleStory.headlined("Tiga").scheduled(NOW.plusSeconds(60))))) {
      assertThat(opened(hidden, OWNER)).isEqualTo(new Newsroom.Found<>(hidden));
      assertThat(opened(hidden, EDITOR)).isEqualTo(new Newsroom.Found<>(hidden));
      assertThat(opened(hidden, COLLEAGUE))
          .isEqualTo(new Newsroom.Refused<>(new Refusal.Unknown()));
    }
  }

  @Test
  void shows_a_retracted_story_whole_to_editors_alone() {
    var retracted = desk.retract(desk.file(story().published(NOW)));
    assertThat(opened(retracted, EDITOR)).isEqualTo(new Newsroom.Found<>(retracted));
    for (var reporter : Set.of(OWNER, COLLEAGUE)) {
      assertThat(opened(retracted, reporter)).isInstanceOf(Newsroom.Refused.class);
      assertThat(getArticle.asItWas(retracted.id().value(), 1, reporter))
          .isInstanceOf(Newsroom.Refused.class);
      assertThat(getArticle.revisions(retracted.id().value(), null, 20, reporter))
          .isInstanceOf(Newsroom.Refused.class);
    }
  }

  private Newsroom<Article> opened(Article story, Caller caller) {
    return getArticle.forNewsroom(story.id().value(), caller);
  }

  @Test
  void pages_through_all_versions_the_last_first() {
    var story = desk.file(story().draft());
    for (var version = 2; version <= 5; version++) {
      story = desk.change(story, draft -> draft);
    }
    var id = story.id().value();
    var first = page(id, null, 2);
    assertThat(first.revisions()).extracting(Revision::version).containsExactly(5, 4);
    assertThat(first.next()).isEqualTo(4);
    var last = page(id, 4, 3);
    assertThat(last.revisions()).extracting(Revision::version).containsExactly(3, 2, 1);
    assertThat(last.next()).isNull();
  }

  @Test
  void tells_of_the_version_that_a_due_story_has_in_effect() {
    var scheduled = desk.file(story().scheduled(NOW.plusSeconds(60)));
    clock.pass(Duration.ofMinutes(2));
    var page = page(scheduled.id().value(), null, 20);
    assertThat(page.revisions()).extracting(Revision::version).containsExactly(2, 1);
    assertThat(page.revisions().getFirst())
        .returns("publish", Revision::action)
        .returns(NOW.plusSeconds(60), Revision::at)
        .returns(Status.PUBLISHED, Revision::to);
    assertThat(getArticle.asItWas(scheduled.id().value(), 2, EDITOR))
        .isEqualTo(new Newsroom.Found<>(scheduled.at(clock.instant())));
  }

  private RevisionPage page(String id, @Nullable Integer before, int limit) {
    var page = getArticle.revisions(id, before, limit, EDITOR);
    assertThat(page).isInstanceOf(Newsroom.Found.class);
    return ((Newsroom.Found<RevisionPage>) page).value();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void shows_a_story_as_it_was_whether_or_not_it_was_archived_since(int version) {
    var first = desk.file(story().published(NOW));
    var second = desk.change(first, draft -> draft.body(new Body("<p>Usai.</p>"), 2));
    var before = read(first, version);

    archive(second);

    assertThat(read(first, version)).isEqualTo(before);
  }

  /// Without the count of writes, which nobody is shown.
  private Article read(Article story, int version) {
    var found = getArticle.asItWas(story.id().value(), version, EDITOR);
    assertThat(found).isInstanceOf(Newsroom.Found.class);
    return ((Newsroom.Found<Article>) found).value().edit().writes(0).done();
  }

  @Test
  void shows_a_story_as_it_was_and_knows_no_other_version() {
    var first = desk.file(story().draft());
    desk.change(first, draft -> draft.slug(new Slug("panen-raya")));
    var id = first.id().value();
    assertThat(getArticle.asItWas(id, 1, OWNER)).isInstanceOf(Newsroom.Found.class);
    for (var version : Set.of(-1, 0, 3, Integer.MAX_VALUE)) {
      assertThat(getArticle.asItWas(id, version, OWNER))
          .isEqualTo(new Newsroom.Refused<>(new Refusal.Unknown()));
    }
  }
}
