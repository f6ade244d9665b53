package id.warta.testkit.articles;

import static id.warta.testkit.articles.SampleStory.FADLI;
import static id.warta.testkit.articles.SampleStory.RINA;
import static id.warta.testkit.articles.SampleStory.headlined;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.ArticleSummary;
import id.warta.article.Hold;
import id.warta.article.Notice;
import id.warta.article.Status;
import id.warta.article.Timeline;
import id.warta.filing.Articles;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import id.warta.listing.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [Articles] does with lists: which stories stand in which, from when on, in which
/// order, and page by page.
public interface ListingContract {
  Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  /// An empty store.
  ///
  /// @param clock tells it what is public
  Articles articles(Clock clock);

  // ---------------------------------------------------------------------------- readers' lists

  @Test
  default void a_public_story_stands_in_its_lists_and_in_no_other() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var flood =
        desk.file(
            headlined("Banjir")
                .section("kapuas")
                .tags("Banjir", "Cuaca")
                .initials("f4", "sb")
                .place("Kuala Kapuas")
                .filedBy(FADLI)
                .published(NOW));
    var football =
        desk.file(
            headlined("Bola")
                .section("olahraga")
                .tags("Bola")
                .initials("r1")
                .place("Sampit")
                .filedBy(RINA)
                .published(NOW.minusSeconds(1)));
    desk.file(headlined("Konsep").draft());
    desk.file(headlined("Kiriman").submitted());
    desk.file(headlined("Ditarik").retracted(NOW));

    assertThat(list(articles, new ArticleList.Everything()))
        .containsExactly(flood.summary(), football.summary());
    for (var list : listsOf(flood)) {
      assertThat(list(articles, list)).containsExactly(flood.summary());
    }
    for (var list : listsOf(football)) {
      assertThat(list(articles, list)).containsExactly(football.summary());
    }
    assertThat(list(articles, new ArticleList.InSection("politik"))).isEmpty();
  }

  @Test
  default void a_story_without_section_tags_initials_and_place_stands_in_the_list_of_all() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var bare =
        desk.file(
            headlined("Polos").section(null).tags().initials().withoutDateline().published(NOW));

    assertThat(list(articles, new ArticleList.Everything())).containsExactly(bare.summary());
    assertThat(list(articles, new ArticleList.OwnPublic(FADLI.sub())))
        .containsExactly(bare.summary());
  }

  @Test
  default void lists_are_asked_for_without_regard_to_case_and_spaces() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var story =
        desk.file(
            headlined("Rapat")
                .section("palangka-raya")
                .tags("Rapat Kerja PUG", "\u0130stanbul STRASSE")
                .initials("F 4")
                .place("Kuala  Kapuas")
                .published(NOW));

    for (var list :
        List.of(
            new ArticleList.InSection("PALANGKA-RAYA"),
            new ArticleList.WithTag("rapat kerja pug"),
            new ArticleList.WithTag("RAPATKERJA\u00a0Pug"),
            new ArticleList.WithTag("i\u0307STANBUL stra\u00dfe"),
            new ArticleList.ByAuthor("f4"),
            new ArticleList.FromPlace("KUALAKAPUAS"))) {
      assertThat(list(articles, list)).as(list.toString()).containsExactly(story.summary());
    }
    assertThat(list(articles, new ArticleList.FromPlace("Kuala-Kapuas"))).isEmpty();
  }

  @Test
  default void newer_stories_come_first_and_of_one_second_the_greater_id() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var early = headlined("Awal").published(NOW.minusSeconds(10));
    var lateFirst = headlined("Sama 1").published(NOW);
    var lateSecond = headlined("Sama 2").published(NOW);
    var middle = headlined("Tengah").published(NOW.minusSeconds(5));
    Stream.of(middle, lateSecond, early, lateFirst).forEach(story -> desk.file(story));

    for (var list : listsOf(early)) {
      assertThat(ids(list(articles, list)))
          .containsExactly(lateSecond.id(), lateFirst.id(), middle.id(), early.id());
    }
  }

  @Test
  default void a_list_shows_what_a_change_made_of_its_stories() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var before = desk.file(headlined("Banjir").published(NOW));
    var after = desk.change(before, story -> story.content(headlined("Banjir surut").content()));

    for (var list : listsOf(after)) {
      assertThat(list(articles, list)).containsExactly(after.summary());
    }
  }

  @Test
  default void a_list_shows_the_photo_that_became_ready() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var asked = SamplePhoto.pending(1).withTexts(SamplePhoto.captioned("Banjir"));
    var before = desk.file(headlined("Banjir").photos(asked).published(NOW));
    assertThat(list(articles, new ArticleList.Everything()).getFirst().leadPhoto()).isNull();

    desk.note(before, story -> story.photos(List.of(asked.withFile(SamplePhoto.READY))));
    assertThat(list(articles, new ArticleList.InSection("kapuas")).getFirst().leadPhoto())
        .isEqualTo(asked.withFile(SamplePhoto.READY));
  }

  @Test
  default void a_story_moves_from_its_old_lists_to_its_new_ones() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var before = desk.file(headlined("Banjir").published(NOW));
    var after =
        desk.change(
            before,
            story ->
                story.content(
                    headlined("Pindah")
                        .section("sampit")
                        .tags("Surut")
                        .initials("r1")
                        .place("Sampit")
                        .content()));

    for (var list :
        List.of(
            new ArticleList.InSection("kapuas"),
            new ArticleList.WithTag("Banjir"),
            new ArticleList.ByAuthor("f4"),
            new ArticleList.FromPlace("Kuala Kapuas"))) {
      assertThat(list(articles, list)).as(list.toString()).isEmpty();
    }
    for (var list : listsOf(after)) {
      assertThat(list(articles, list)).as(list.toString()).containsExactly(after.summary());
    }
  }

  @Test
  default void a_retracted_story_is_out_of_every_list_of_readers() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var before = desk.file(headlined("Banjir").published(NOW));
    var after = desk.retract(before);

    for (var list : listsOf(before)) {
      assertThat(list(articles, list)).as(list.toString()).isEmpty();
    }
    assertThat(list(articles, new ArticleList.OnDesk(Status.RETRACTED)))
        .containsExactly(after.summary());
  }

  // ------------------------------------------------------------------------------------- dates

  @Test
  default void a_range_of_dates_has_its_beginning_and_not_its_end() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var first = desk.file(headlined("Satu").published(NOW.minusSeconds(3)));
    var second = desk.file(headlined("Dua").published(NOW.minusSeconds(2)));
    var third = desk.file(headlined("Tiga").published(NOW.minusSeconds(1)));

    for (var list : listsOf(first)) {
      assertThat(between(articles, list, NOW.minusSeconds(2), null))
          .containsExactly(third.id(), second.id());
      assertThat(between(articles, list, null, NOW.minusSeconds(1)))
          .containsExactly(second.id(), first.id());
      assertThat(between(articles, list, NOW.minusSeconds(2), NOW.minusSeconds(1)))
          .containsExactly(second.id());
    }
  }

  @Test
  default void a_range_of_dates_may_begin_and_end_between_two_seconds() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var list = new ArticleList.Everything();
    var story = desk.file(headlined("Satu").published(NOW.minusSeconds(2)));
    var at = NOW.minusSeconds(2);

    assertThat(between(articles, list, at.minusMillis(1), at.plusMillis(1)))
        .containsExactly(story.id());
    assertThat(between(articles, list, at.plusMillis(1), null)).isEmpty();
    assertThat(between(articles, list, null, at.minusMillis(1))).isEmpty();
    assertThat(between(articles, list, at.minusMillis(2), at.minusMillis(1))).isEmpty();
  }

  @Test
  default void a_range_that_holds_nothing_is_an_empty_last_page() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    desk.file(headlined("Satu").published(NOW.minusSeconds(2)));
    desk.file(headlined("Nanti").scheduled(NOW.plusSeconds(10)));
    var list = new ArticleList.Everything();

    assertThat(between(articles, list, NOW, NOW)).isEmpty();
    assertThat(between(articles, list, NOW, NOW.minusSeconds(60))).isEmpty();
    assertThat(between(articles, list, NOW.plusSeconds(5), NOW.plusSeconds(60))).isEmpty();
    assertThat(between(articles, list, NOW.plusSeconds(5), null)).isEmpty();
    assertThat(between(articles, list, null, Instant.EPOCH)).isEmpty();
  }

  @Test
  default void a_range_may_lie_where_no_story_can() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var story = desk.file(headlined("Satu").published(NOW.minusSeconds(2)));
    var list = new ArticleList.Everything();
    var year10000 = Instant.parse("+10000-01-01T07:00:00Z");
    var beforeYear0 = Instant.parse("-0001-12-31T17:00:00Z");

    assertThat(between(articles, list, beforeYear0, year10000)).containsExactly(story.id());
    assertThat(between(articles, list, year10000, null)).isEmpty();
    assertThat(between(articles, list, null, beforeYear0)).isEmpty();
  }

  // ---------------------------------------------------------------------------------- schedule

  @Test
  default void a_scheduled_story_is_invisible_before_its_time_and_visible_at_it() {
    var clock = new SettableClock(NOW);
    var articles = articles(clock);
    var desk = new SampleDesk(articles);
    var publishAt = NOW.plusSeconds(60);
    var scheduled = desk.file(headlined("Nanti").scheduled(publishAt));
    var published = scheduled.at(publishAt).summary();
    var scheduledOnes = new ArticleList.OnDesk(Status.SCHEDULED);
    var ownScheduledOnes = new ArticleList.OwnOnDesk(FADLI.sub(), Status.SCHEDULED);

    for (var early : List.of(NOW, publishAt.minusSeconds(1), publishAt.minusNanos(1))) {
      clock.set(early);
      for (var list : listsOf(scheduled)) {
        assertThat(list(articles, list)).as(list.toString()).isEmpty();
        assertThat(between(articles, list, null, publishAt.plusSeconds(60))).isEmpty();
      }
      assertThat(list(articles, scheduledOnes)).containsExactly(scheduled.summary());
      assertThat(list(articles, ownScheduledOnes)).containsExactly(scheduled.summary());
    }

    for (var late : List.of(publishAt, publishAt.plusNanos(1), publishAt.plusSeconds(600))) {
      clock.set(late);
      for (var list : listsOf(scheduled)) {
        assertThat(list(articles, list)).as(list.toString()).containsExactly(published);
        assertThat(ids(list(articles, list))).containsExactly(scheduled.id());
      }
      assertThat(list(articles, scheduledOnes)).isEmpty();
      assertThat(list(articles, ownScheduledOnes)).isEmpty();
    }
    assertThat(published.status()).isEqualTo(Status.PUBLISHED);
    assertThat(published.version()).isEqualTo(2);
    assertThat(published.timeline().publishedAt()).isEqualTo(publishAt);
    assertThat(articles.find(scheduled.id())).contains(scheduled);
  }

  @Test
  default void a_story_that_is_made_public_for_good_stays_where_it_was() {
    var clock = new SettableClock(NOW);
    var articles = articles(clock);
    var desk = new SampleDesk(articles);
    var scheduled = desk.file(headlined("Nanti").scheduled(NOW.plusSeconds(60)));
    var older = desk.file(headlined("Lama").published(NOW));
    clock.set(NOW.plusSeconds(120));
    var newer = desk.file(headlined("Baru").published(NOW.plusSeconds(61)));
    var dueNow = scheduled.at(clock.instant());
    var published =
        desk.change(scheduled, story -> story.status(dueNow.status()).timeline(dueNow.timeline()));

    assertThat(published).isEqualTo(dueNow.edit().writes(2).done());
    for (var list : listsOf(scheduled)) {
      assertThat(ids(list(articles, list))).containsExactly(newer.id(), published.id(), older.id());
    }
    assertThat(articles.find(scheduled.id(), 1).orElseThrow().status()).isEqualTo(Status.SCHEDULED);
  }

  @Test
  default void a_story_that_is_scheduled_anew_leaves_its_old_time() {
    var clock = new SettableClock(NOW);
    var articles = articles(clock);
    var desk = new SampleDesk(articles);
    var first = desk.file(headlined("Nanti").scheduled(NOW.plusSeconds(60)));
    var later = new Timeline(null, NOW, NOW.plusSeconds(120), null, NOW);
    desk.change(first, story -> story.timeline(later));

    clock.set(NOW.plusSeconds(119));
    for (var list : listsOf(first)) {
      assertThat(list(articles, list)).isEmpty();
    }
    clock.set(NOW.plusSeconds(120));
    for (var list : listsOf(first)) {
      assertThat(list(articles, list)).hasSize(1);
    }
  }

  @Test
  default void a_story_that_is_no_longer_scheduled_is_never_seen() {
    var clock = new SettableClock(NOW);
    var articles = articles(clock);
    var desk = new SampleDesk(articles);
    var first = desk.file(headlined("Nanti").scheduled(NOW.plusSeconds(60)));
    var back =
        desk.change(
            first,
            story ->
                story.status(Status.SUBMITTED).timeline(new Timeline(null, NOW, null, null, NOW)));

    clock.set(NOW.plusSeconds(3600));
    for (var list : listsOf(first)) {
      assertThat(list(articles, list)).isEmpty();
    }
    assertThat(list(articles, new ArticleList.OnDesk(Status.SUBMITTED)))
        .containsExactly(back.summary());
  }

  // ---------------------------------------------------------------------------------- the desk

  @Test
  default void the_desk_finds_stories_by_status_the_newest_first() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var draft = desk.file(headlined("Konsep").filedBy(FADLI).draft());
    var older = desk.file(headlined("Kiriman 1").filedBy(FADLI).submitted());
    var newer = desk.file(headlined("Kiriman 2").filedBy(RINA).submitted());
    var retracted = desk.file(headlined("Ditarik").filedBy(FADLI).retracted(NOW));
    desk.file(headlined("Terbit").filedBy(FADLI).published(NOW));

    assertThat(list(articles, new ArticleList.OnDesk(Status.DRAFT)))
        .containsExactly(draft.summary());
    assertThat(list(articles, new ArticleList.OnDesk(Status.SUBMITTED)))
        .containsExactly(newer.summary(), older.summary());
    assertThat(list(articles, new ArticleList.OnDesk(Status.RETRACTED)))
        .containsExactly(retracted.summary());
    assertThat(list(articles, new ArticleList.OnDesk(Status.SCHEDULED))).isEmpty();
  }

  @Test
  default void a_reporter_finds_his_own_by_status() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var older = desk.file(headlined("Kiriman 1").filedBy(FADLI).submitted());
    desk.file(headlined("Kiriman 2").filedBy(RINA).submitted());
    var newer = desk.file(headlined("Kiriman 3").filedBy(FADLI).submitted());
    desk.file(headlined("Konsep").filedBy(FADLI).draft());
    var published = desk.file(headlined("Terbit").filedBy(FADLI).published(NOW));
    desk.file(headlined("Terbit").filedBy(RINA).published(NOW));

    assertThat(list(articles, new ArticleList.OwnOnDesk(FADLI.sub(), Status.SUBMITTED)))
        .containsExactly(newer.summary(), older.summary());
    assertThat(list(articles, new ArticleList.OwnPublic(FADLI.sub())))
        .containsExactly(published.summary());
    assertThat(list(articles, new ArticleList.OwnOnDesk("sub-nobody", Status.SUBMITTED))).isEmpty();
  }

  @Test
  default void the_desk_finds_scheduled_stories_by_their_time_the_last_first() {
    var clock = new SettableClock(NOW);
    var articles = articles(clock);
    var desk = new SampleDesk(articles);
    var last = desk.file(headlined("Akhir").scheduled(NOW.plusSeconds(60)));
    var first = desk.file(headlined("Awal").scheduled(NOW.plusSeconds(20)));
    var tieFirst = desk.file(headlined("Sama 1").scheduled(NOW.plusSeconds(40)));
    var tieSecond = desk.file(headlined("Sama 2").scheduled(NOW.plusSeconds(40)));
    var lists =
        List.of(
            new ArticleList.OnDesk(Status.SCHEDULED),
            new ArticleList.OwnOnDesk(FADLI.sub(), Status.SCHEDULED));

    for (var list : lists) {
      assertThat(ids(list(articles, list)))
          .containsExactly(last.id(), tieSecond.id(), tieFirst.id(), first.id());
    }
    clock.set(NOW.plusSeconds(40));
    for (var list : lists) {
      assertThat(ids(list(articles, list))).containsExactly(last.id());
    }
  }

  @Test
  default void a_story_leaves_the_desk_as_it_goes_on() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var draft = desk.file(headlined("Jalan").draft());
    var submitted = desk.change(draft, story -> story.status(Status.SUBMITTED));
    assertThat(list(articles, new ArticleList.OnDesk(Status.DRAFT))).isEmpty();
    assertThat(list(articles, new ArticleList.OnDesk(Status.SUBMITTED)))
        .containsExactly(submitted.summary());

    desk.change(
        submitted,
        story -> story.status(Status.PUBLISHED).timeline(new Timeline(null, NOW, null, NOW, NOW)));
    assertThat(list(articles, new ArticleList.OnDesk(Status.SUBMITTED))).isEmpty();
    assertThat(list(articles, new ArticleList.OwnOnDesk(FADLI.sub(), Status.SUBMITTED))).isEmpty();
  }

  // ------------------------------------------------------------------- what is due, what was
  // retracted

  @Test
  default void what_is_due_and_not_yet_permanent_is_found_the_longest_overdue_first() {
    var clock = new SettableClock(NOW);
    var articles = articles(clock);
    var desk = new SampleDesk(articles);
    var later = desk.file(headlined("Nanti").scheduled(NOW.plusSeconds(61)));
    var second = desk.file(headlined("Kedua").scheduled(NOW.plusSeconds(60)));
    var first = desk.file(headlined("Pertama").scheduled(NOW.plusSeconds(10)));
    var tie = desk.file(headlined("Kedua juga").scheduled(NOW.plusSeconds(60)));
    desk.file(headlined("Kiriman").submitted());
    desk.file(headlined("Terbit").published(NOW));
    assertThat(articles.due(null, 10).items()).isEmpty();

    clock.set(NOW.plusSeconds(60));
    var all = articles.due(null, 10);
    assertThat(all.items()).containsExactly(first.id(), second.id(), tie.id());
    assertThat(all.next()).isNull();

    var page = articles.due(null, 2);
    assertThat(page.items()).containsExactly(first.id(), second.id());
    assertThat(articles.due(page.next(), 2)).isEqualTo(new Page<>(List.of(tie.id()), null));

    var due = first.at(clock.instant());
    desk.change(first, story -> story.status(due.status()).timeline(due.timeline()));
    assertThat(articles.due(null, 10).items()).containsExactly(second.id(), tie.id());
    clock.set(NOW.plusSeconds(61));
    assertThat(articles.due(null, 10).items()).containsExactly(second.id(), tie.id(), later.id());
  }

  @Test
  default void the_register_holds_the_notices_of_all_that_was_retracted_the_last_one_first() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var notices = new ArrayList<Notice>();
    for (var index = 0; index < 5; index++) {
      // Two of each second, retracted in another order than filed.
      var retracted =
          desk.file(headlined("Ditarik " + index).retracted(NOW.minusSeconds(index / 2)));
      notices.add(Notice.of(retracted).orElseThrow());
    }
    desk.file(headlined("Terbit").published(NOW));
    desk.file(headlined("Kiriman").submitted());
    var expected = IntStream.of(1, 0, 3, 2, 4).mapToObj(notices::get).toList();

    assertThat(articles.notices(null, 10)).isEqualTo(new Page<>(expected, null));
    var first = articles.notices(null, 3);
    assertThat(first.items()).isEqualTo(expected.subList(0, 3));
    assertThat(articles.notices(first.next(), 3))
        .isEqualTo(new Page<>(expected.subList(3, 5), null));
  }

  @Test
  default void a_story_enters_the_register_when_it_is_retracted_and_stays_in_it() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var published = desk.file(headlined("Keliru").published(NOW));
    assertThat(articles.notices(null, 10).items()).isEmpty();

    var retracted = desk.retract(published);
    var notice = Notice.of(retracted).orElseThrow();
    assertThat(articles.notices(null, 10).items()).containsExactly(notice);

    var hold = new Hold(NOW, RINA, null);
    desk.change(retracted, story -> story.hold(hold));
    assertThat(articles.notices(null, 10).items()).containsExactly(notice);
  }

  // ------------------------------------------------------------------------------------- pages

  @Test
  default void pages_of_any_size_meet_each_public_story_once_and_in_order() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var stories = new ArrayList<ArticleId>();
    for (var index = 0; index < 12; index++) {
      // Three of each second.
      stories.add(
          desk.file(headlined("Berita " + index).published(NOW.minusSeconds(index / 3))).id());
    }
    var inOrder =
        IntStream.range(0, 12).mapToObj(index -> stories.get(index / 3 * 3 + 2 - index % 3));

    walksInPagesOfAnySize(articles, new ArticleList.InSection("kapuas"), inOrder.toList());
  }

  @Test
  default void pages_of_any_size_meet_each_story_of_the_desk_once_and_in_order() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var submitted = new ArrayList<ArticleId>();
    var scheduled = new ArrayList<ArticleId>();
    for (var index = 0; index < 7; index++) {
      submitted.addFirst(desk.file(headlined("Kiriman " + index).submitted()).id());
      var publishAt = NOW.plusSeconds(60 + index / 2);
      scheduled.addFirst(desk.file(headlined("Nanti " + index).scheduled(publishAt)).id());
    }

    walksInPagesOfAnySize(articles, new ArticleList.OnDesk(Status.SUBMITTED), submitted);
    walksInPagesOfAnySize(articles, new ArticleList.OnDesk(Status.SCHEDULED), scheduled);
    walksInPagesOfAnySize(
        articles, new ArticleList.OwnOnDesk(FADLI.sub(), Status.SCHEDULED), scheduled);
  }

  private static void walksInPagesOfAnySize(
      Articles articles, ArticleList list, List<ArticleId> expected) {
    for (var limit = 1; limit <= expected.size() + 1; limit++) {
      var pages = new ArrayList<Page<ArticleSummary>>();
      ListPosition after = null;
      do {
        var page = articles.list(new ListQuery(list, null, null, after, limit));
        pages.add(page);
        after = page.next();
      } while (after != null);

      assertThat(pages.stream().flatMap(page -> ids(page.items()).stream()))
          .as("pages of " + limit)
          .containsExactlyElementsOf(expected);
      assertThat(pages).hasSize((expected.size() + limit - 1) / limit);
    }
  }

  @Test
  default void pages_end_where_the_range_of_dates_ends() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var stories = new ArrayList<ArticleId>();
    for (var index = 0; index < 6; index++) {
      stories.add(desk.file(headlined("Berita " + index).published(NOW.minusSeconds(index))).id());
    }
    var list = new ArticleList.Everything();
    var from = NOW.minusSeconds(4);
    var until = NOW;

    var first = articles.list(new ListQuery(list, from, until, null, 2));
    var second = articles.list(new ListQuery(list, from, until, first.next(), 2));
    assertThat(ids(first.items())).isEqualTo(stories.subList(1, 3));
    assertThat(ids(second.items())).isEqualTo(stories.subList(3, 5));
    assertThat(second.next()).isNull();
  }

  @Test
  default void pages_meet_each_story_once_while_others_come_and_go() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var staying = new ArrayList<ArticleId>();
    var leaving = new ArrayList<Article>();
    for (var index = 0; index < 20; index++) {
      var story = desk.file(headlined("Berita " + index).published(NOW.minusSeconds(10L * index)));
      if (index % 4 == 1) {
        leaving.add(story);
      } else {
        staying.add(story.id());
      }
    }
    var met = new ArrayList<ArticleId>();
    var list = new ArticleList.Everything();
    ListPosition after = null;
    for (var page = 0; page == 0 || after != null; page++) {
      var answer = articles.list(new ListQuery(list, null, null, after, 3));
      met.addAll(ids(answer.items()));
      after = answer.next();
      // One comes at the top, one somewhere in the middle, and one goes.
      desk.file(headlined("Baru").published(NOW));
      desk.file(headlined("Susulan").published(NOW.minusSeconds(10L * page + 5)));
      if (page < leaving.size()) {
        desk.retract(leaving.get(page));
      }
    }

    assertThat(met).doesNotHaveDuplicates().containsSubsequence(staying);
  }

  @Test
  default void a_page_follows_a_story_that_has_left_the_list() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var stories = new ArrayList<Article>();
    for (var index = 0; index < 4; index++) {
      stories.add(desk.file(headlined("Berita " + index).published(NOW.minusSeconds(index))));
    }
    var list = new ArticleList.Everything();
    var first = articles.list(ListQuery.firstPage(list, 2));
    desk.retract(stories.get(1));

    assertThat(ids(articles.list(new ListQuery(list, null, null, first.next(), 2)).items()))
        .containsExactly(stories.get(2).id(), stories.get(3).id());
  }

  @Test
  default void a_page_of_what_is_scheduled_follows_a_story_that_is_due_by_now() {
    var clock = new SettableClock(NOW);
    var articles = articles(clock);
    var desk = new SampleDesk(articles);
    for (var index = 1; index <= 4; index++) {
      desk.file(headlined("Nanti " + index).scheduled(NOW.plusSeconds(index)));
    }
    var list = new ArticleList.OnDesk(Status.SCHEDULED);
    var first = articles.list(ListQuery.firstPage(list, 2));
    clock.set(NOW.plusSeconds(3));
    var second = articles.list(new ListQuery(list, null, null, first.next(), 2));

    assertThat(second.items()).isEmpty();
    assertThat(second.next()).isNull();
  }

  @Test
  default void a_page_may_follow_a_place_beyond_either_end() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var story = desk.file(headlined("Satu").published(NOW.minusSeconds(5)));
    var list = new ArticleList.Everything();
    var beforeAll = new ListPosition(NOW.plusSeconds(600), ArticleId.NOBODY);
    var afterAll = new ListPosition(Instant.EPOCH, ArticleId.NOBODY);

    assertThat(ids(articles.list(new ListQuery(list, null, null, beforeAll, 2)).items()))
        .containsExactly(story.id());
    var last = articles.list(new ListQuery(list, NOW.minusSeconds(60), null, afterAll, 2));
    assertThat(last.items()).isEmpty();
    assertThat(last.next()).isNull();
  }

  // ----------------------------------------------------------------------------- what is used

  private static List<ArticleSummary> list(Articles articles, ArticleList list) {
    var page = articles.list(ListQuery.firstPage(list, ListQuery.MAX_LIMIT));
    assertThat(page.next()).isNull();
    return page.items();
  }

  private static List<ArticleId> between(
      Articles articles, ArticleList list, @Nullable Instant from, @Nullable Instant until) {
    var page = articles.list(new ListQuery(list, from, until, null, 10));
    assertThat(page.next()).isNull();
    return ids(page.items());
  }

  private static List<ArticleId> ids(List<ArticleSummary> stories) {
    return stories.stream().map(ArticleSummary::id).toList();
  }

  /// Every list of readers that this story can stand in, but that of all.
  private static List<ArticleList.Public> listsOf(Article story) {
    var content = story.content();
    var lists = new ArrayList<ArticleList.Public>();
    lists.add(new ArticleList.OwnPublic(story.createdBy().sub()));
    lists.add(new ArticleList.InSection(String.valueOf(content.section())));
    content.tags().forEach(tag -> lists.add(new ArticleList.WithTag(tag)));
    content.initials().forEach(initials -> lists.add(new ArticleList.ByAuthor(initials)));
    var dateline = content.dateline();
    if (dateline != null && dateline.place() != null) {
      lists.add(new ArticleList.FromPlace(dateline.place()));
    }
    return lists;
  }
}
