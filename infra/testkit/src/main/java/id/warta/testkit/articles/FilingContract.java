package id.warta.testkit.articles;

import static id.warta.testkit.articles.SampleStory.headlined;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.ArticleSummary;
import id.warta.article.Content;
import id.warta.article.Correction;
import id.warta.article.Dateline;
import id.warta.article.Hold;
import id.warta.article.Label;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.article.Timeline;
import id.warta.body.Body;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.filing.Deletion;
import id.warta.filing.IdempotencyKey;
import id.warta.filing.Receipt;
import id.warta.filing.Revision;
import id.warta.filing.Saved;
import id.warta.listing.ArticleList;
import id.warta.listing.ListQuery;
import id.warta.photo.FocalPoint;
import id.warta.photo.PendingPhoto;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [Articles] does with single stories: it finds what was filed, as it is and as it was,
/// and keeps each change whole or not at all.
public interface FilingContract {
  Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  /// How many try at once where a test lets them race.
  int RACERS = 8;

  /// An empty store.
  ///
  /// @param clock tells it what is public, and what has expired
  Articles articles(Clock clock);

  // ---------------------------------------------------------------------------------- finding

  @Test
  default void a_story_is_found_as_it_was_filed() {
    var articles = articles(new SettableClock(NOW));
    var story = storyThatSaysEverything();
    var filed = new SampleDesk(articles).file(story);

    assertThat(filed).isEqualTo(story.edit().writes(1).done());
    isFound(articles, filed);
  }

  @Test
  default void a_story_of_any_status_is_found_as_it_was_filed() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    for (var story :
        List.of(
            headlined("Konsep").draft(),
            headlined("Kiriman").submitted(),
            headlined("Nanti").scheduled(NOW.plusSeconds(60)),
            headlined("Sudah").scheduled(NOW.minusSeconds(60)),
            headlined("Terbit").published(NOW),
            headlined("Ditarik").retracted(NOW))) {
      var filed = desk.file(story);
      assertThat(filed).isEqualTo(story.edit().writes(1).done());
      isFound(articles, filed);
    }
  }

  @Test
  default void a_story_that_says_nothing_but_a_headline_is_found_as_it_was_filed() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var filed =
        desk.file(
            headlined("Singkat")
                .initials()
                .tags()
                .section(null)
                .withoutDateline()
                .body(Body.EMPTY)
                .draft());

    isFound(articles, filed);
  }

  @Test
  default void a_body_of_the_largest_size_that_nothing_makes_smaller_is_found_whole() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var text = new StringBuilder("<p>");
    var random = new Random(1);
    while (text.length() < Body.MAX_BYTES - 4) {
      text.append((char) random.nextInt('a', 0x7f));
    }
    var body = new Body(text + "</p>");
    var filed = desk.file(headlined("Panjang").body(body).submitted());

    assertThat(body.bytes()).isEqualTo(Body.MAX_BYTES);
    assertThat(articles.find(filed.id()).orElseThrow().body()).isEqualTo(body);
  }

  @Test
  default void nothing_is_found_of_a_story_that_nobody_filed() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var filed = desk.file(headlined("Ada").submitted());

    assertThat(articles.find(ArticleId.NOBODY)).isEmpty();
    assertThat(articles.find(ArticleId.NOBODY, 1)).isEmpty();
    assertThat(articles.find(filed.id(), 0)).isEmpty();
    assertThat(articles.find(filed.id(), 2)).isEmpty();
    assertThat(articles.findForReaders(ArticleId.NOBODY)).isEmpty();
    assertThat(articles.findForReaders(new Slug("tidak-ada"))).isEmpty();
  }

  // --------------------------------------------------------------------------------- versions

  @Test
  default void each_version_is_found_as_it_was() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var photo = SamplePhoto.ready(1).withTexts(SamplePhoto.captioned("Banjir"));
    var first = desk.file(headlined("Satu").photos(photo).submitted());
    var second = desk.change(first, story -> story.body(body("Isi kedua"), story.done().version()));
    var third = desk.change(second, story -> story.content(headlined("Tiga").content()));
    var fourth =
        desk.change(
            third,
            story ->
                story
                    .body(body("Isi keempat"), 4)
                    .photos(List.of(photo.withTexts(PhotoTexts.NONE)))
                    .status(Status.PUBLISHED)
                    .timeline(new Timeline(null, NOW, null, NOW, NOW)));

    for (var then : List.of(first, second, third, fourth)) {
      assertThat(articles.find(first.id(), then.version())).contains(then.edit().writes(4).done());
    }
    assertThat(articles.find(first.id())).contains(fourth);
  }

  @Test
  default void an_earlier_version_knows_of_its_photos_files_what_is_known_today() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var asked = SamplePhoto.pending(1).withTexts(SamplePhoto.captioned("Banjir"));
    var other = SamplePhoto.pending(2);
    var first = desk.file(headlined("Foto").photos(asked, other).submitted());
    var looked =
        desk.note(first, story -> story.photos(List.of(asked.withFile(SamplePhoto.READY), other)));
    desk.change(looked, story -> story.photos(List.of(asked.withFile(SamplePhoto.READY))));

    assertThat(articles.find(first.id(), 1).orElseThrow().photos())
        .containsExactly(asked.withFile(SamplePhoto.READY));
  }

  @Test
  default void an_earlier_version_has_the_corrections_that_it_had() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var first = desk.file(headlined("Ralat").published(NOW));
    var second = desk.change(first, story -> story.corrections(List.of(correction("satu"))));
    desk.change(second, story -> story.corrections(List.of(correction("satu"), correction("dua"))));

    assertThat(articles.find(first.id(), 1).orElseThrow().corrections()).isEmpty();
    assertThat(articles.find(first.id(), 2).orElseThrow().corrections())
        .containsExactly(correction("satu"));
    assertThat(articles.find(first.id(), 3).orElseThrow().corrections()).hasSize(2);
  }

  @Test
  default void corrections_and_photos_are_found_in_their_order_however_many() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var corrections =
        IntStream.range(0, 50).mapToObj(index -> correction("Ralat " + index)).toList();
    var photos =
        IntStream.range(0, 40)
            .mapToObj(index -> SamplePhoto.ready(1000 - index))
            .toArray(Photo[]::new);
    var first = desk.file(headlined("Banyak").photos(photos).published(NOW));
    var second = desk.change(first, story -> story.corrections(corrections));
    assertThat(articles.find(first.id())).contains(second);

    var reversed = second.photos().reversed();
    var third = desk.change(second, story -> story.photos(reversed));
    assertThat(articles.find(first.id())).contains(third);
    assertThat(articles.find(first.id(), 1).orElseThrow().photos()).containsExactly(photos);
  }

  @Test
  default void a_change_that_makes_no_version_is_found_and_is_no_version() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var first = desk.file(headlined("Foto").submitted());
    var asked = SamplePhoto.pending(1);
    var noted = desk.note(first, story -> story.photos(List.of(asked)));

    assertThat(noted.version()).isEqualTo(1);
    assertThat(articles.find(first.id())).contains(noted);
    assertThat(articles.find(first.id(), 1).orElseThrow().photos()).isEmpty();
    assertThat(articles.find(first.id(), 2)).isEmpty();
  }

  @Test
  default void revisions_are_told_from_a_version_on_in_order() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var first = desk.file(headlined("Satu").submitted());
    var second = desk.change(first, story -> story.content(headlined("Dua").content()));
    var third = desk.change(second, story -> story.body(body("Tiga"), 3));
    var spoken =
        new Revision(
            4, NOW, SampleStory.RINA, "return", List.of(), Status.SUBMITTED, Status.DRAFT, "Lagi");
    var fourth = third.edit().version(4).status(Status.DRAFT).done();
    assertThat(articles.save(new Change(third, fourth, spoken, null)))
        .isInstanceOf(Saved.Done.class);

    assertThat(articles.revisions(first.id(), 1, 1_000))
        .containsExactly(
            SampleDesk.revision(null, first),
            SampleDesk.revision(first, second),
            SampleDesk.revision(second, third),
            spoken);
    assertThat(articles.revisions(first.id(), 3, 1_000))
        .containsExactly(SampleDesk.revision(second, third), spoken);
    assertThat(articles.revisions(first.id(), 2, 3))
        .containsExactly(SampleDesk.revision(first, second), SampleDesk.revision(second, third));
    assertThat(articles.revisions(first.id(), 3, 2)).isEmpty();
    assertThat(articles.revisions(first.id(), 5, 1_000)).isEmpty();
    assertThat(articles.revisions(ArticleId.NOBODY, 1, 1_000)).isEmpty();
  }

  @Test
  default void the_first_change_of_a_due_story_records_that_it_became_public() {
    var clock = new SettableClock(NOW);
    var articles = articles(clock);
    var desk = new SampleDesk(articles);
    var publishAt = NOW.plusSeconds(60);
    var scheduled = desk.file(headlined("Nanti").scheduled(publishAt));
    clock.set(publishAt.plusSeconds(60));
    var seen = scheduled.at(clock.instant());
    var edited = seen.edit().version(3).content(headlined("Sudah terbit").content()).done();
    var saved =
        onlyDone(
            List.of(
                articles.save(
                    new Change(scheduled, edited, SampleDesk.revision(seen, edited), null))));

    assertThat(articles.find(scheduled.id())).contains(saved);
    assertThat(articles.find(scheduled.id(), 2)).contains(seen.edit().writes(2).done());
    assertThat(articles.find(scheduled.id(), 3)).contains(saved);
    assertThat(articles.revisions(scheduled.id(), 2, 1_000))
        .containsExactly(
            new Revision(
                2,
                publishAt,
                null,
                "publish",
                List.of("publishedAt", "publishAt"),
                Status.SCHEDULED,
                Status.PUBLISHED,
                null),
            SampleDesk.revision(seen, edited));
  }

  // ------------------------------------------------------------------------------------ saving

  @Test
  default void what_was_saved_is_ready_for_the_next_change() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var story = desk.file(headlined("Awal").submitted());
    for (var version = 2; version <= 5; version++) {
      var retold = headlined("Versi " + version).content();
      story = desk.change(story, draft -> draft.content(retold));
      assertThat(articles.find(story.id())).contains(story);
    }
    assertThat(story.version()).isEqualTo(5);
  }

  @Test
  default void a_change_of_an_outdated_story_is_refused_and_writes_nothing() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var read = desk.file(headlined("Awal").published(NOW));
    var kept = desk.change(read, story -> story.content(headlined("Pertama").content()));
    var receipt = receipt("key", read, NOW.plus(IdempotencyKey.LIFE));
    var late =
        SampleDesk.changed(
            read,
            story ->
                story
                    .content(
                        headlined("Pindah")
                            .section("sampit")
                            .tags("Kedua")
                            .initials("r1")
                            .place("Sampit")
                            .content())
                    .slug(new Slug("kedua"))
                    .body(body("Kedua"), 2));

    assertThat(articles.save(with(late, receipt))).isEqualTo(new Saved.Outdated());
    assertThat(articles.find(read.id())).contains(kept);
    assertThat(articles.find(read.id(), 2)).contains(kept);
    assertThat(articles.findForReaders(new Slug("kedua"))).isEmpty();
    assertThat(articles.receipt(receipt.key())).isEmpty();
    assertThat(list(articles, new ArticleList.InSection("sampit"))).isEmpty();
    assertThat(list(articles, new ArticleList.Everything())).containsExactly(kept.summary());
  }

  @Test
  default void the_machine_and_people_do_not_overwrite_each_other() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var asked = SamplePhoto.pending(1);
    var read = desk.file(headlined("Foto").photos(asked).submitted());
    var byMachine =
        new Change(
            read,
            read.edit().photos(List.of(asked.withFile(SamplePhoto.READY))).done(),
            null,
            null);
    var kept = desk.change(read, story -> story.content(headlined("Pertama").content()));
    assertThat(articles.save(byMachine)).isEqualTo(new Saved.Outdated());

    var noted = desk.note(kept, story -> story.photos(byMachine.after().photos()));
    var byPeople = SampleDesk.changed(kept, story -> story.photos(List.of()));
    assertThat(articles.save(byPeople)).isEqualTo(new Saved.Outdated());
    assertThat(articles.find(read.id())).contains(noted);
  }

  @Test
  default void an_id_is_filed_once() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var filed = desk.file(headlined("Awal").submitted());
    var again = filed.edit().slug(new Slug("lain")).done();

    assertThat(articles.save(SampleDesk.filing(again))).isEqualTo(new Saved.Outdated());
    assertThat(articles.find(filed.id())).contains(filed);
    assertThat(articles.findForReaders(new Slug("lain"))).isEmpty();
  }

  @Test
  default void of_many_who_change_one_story_at_once_exactly_one_does() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var read = desk.file(headlined("Awal").submitted());
    var saved =
        race(
            articles,
            racer ->
                SampleDesk.changed(
                    read, story -> story.content(headlined("Oleh " + racer).content())));

    var winner = onlyDone(saved);
    assertThat(saved).filteredOn(Saved.Outdated.class::isInstance).hasSize(RACERS - 1);
    assertThat(articles.find(read.id())).contains(winner);
    assertThat(articles.find(read.id(), 2)).contains(winner);
  }

  @Test
  default void changes_of_different_stories_do_not_hinder_each_other() {
    var articles = articles(new SettableClock(NOW));
    var saved =
        race(articles, racer -> SampleDesk.filing(headlined("Berita " + racer).published(NOW)));

    assertThat(saved).hasOnlyElementsOfType(Saved.Done.class);
    assertThat(list(articles, new ArticleList.Everything())).hasSize(RACERS);
  }

  // ------------------------------------------------------------------------------------- slugs

  @Test
  default void a_slug_that_another_story_has_is_refused_and_writes_nothing() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var first = desk.file(headlined("Banjir").slug("banjir").submitted());
    var second = headlined("Banjir").slug("banjir").published(NOW);
    var receipt = receipt("key", second, NOW.plus(IdempotencyKey.LIFE));

    assertThat(articles.save(with(SampleDesk.filing(second), receipt)))
        .isEqualTo(new Saved.SlugTaken());
    assertThat(articles.find(second.id())).isEmpty();
    assertThat(articles.find(second.id(), 1)).isEmpty();
    assertThat(articles.receipt(receipt.key())).isEmpty();
    assertThat(list(articles, new ArticleList.Everything())).isEmpty();
    assertThat(articles.findForReaders(new Slug("banjir"))).contains(first);
  }

  @Test
  default void of_many_who_want_one_slug_at_once_exactly_one_gets_it() {
    var articles = articles(new SettableClock(NOW));
    var saved =
        race(articles, racer -> SampleDesk.filing(headlined("Banjir").slug("banjir").submitted()));

    var winner = onlyDone(saved);
    assertThat(saved).filteredOn(Saved.SlugTaken.class::isInstance).hasSize(RACERS - 1);
    assertThat(articles.findForReaders(new Slug("banjir"))).contains(winner);
  }

  @Test
  default void a_public_slug_stays_when_the_story_gets_another() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var first = desk.file(headlined("Banjir").slug("banjir").published(NOW));
    var moved = desk.change(first, story -> story.slug(new Slug("banjir-besar")));

    assertThat(articles.findForReaders(new Slug("banjir"))).contains(moved);
    assertThat(articles.findForReaders(new Slug("banjir-besar"))).contains(moved);
    assertThat(articles.save(SampleDesk.filing(headlined("Banjir").slug("banjir").submitted())))
        .isEqualTo(new Saved.SlugTaken());

    var back = desk.change(moved, story -> story.slug(new Slug("banjir")));
    assertThat(articles.findForReaders(new Slug("banjir"))).contains(back);
    assertThat(articles.findForReaders(new Slug("banjir-besar"))).contains(back);
  }

  @Test
  default void a_slug_that_was_never_public_is_free_when_the_story_gets_another() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    for (var first :
        List.of(
            headlined("Banjir").slug("konsep").draft(),
            headlined("Banjir").slug("kiriman").submitted(),
            headlined("Banjir").slug("terjadwal").scheduled(NOW.plusSeconds(1)))) {
      var filed = desk.file(first);
      var other = new Slug("bukan-" + filed.slug());
      desk.change(filed, story -> story.slug(other));

      assertThat(articles.findForReaders(filed.slug())).isEmpty();
      var second = desk.file(headlined("Lain").slug(filed.slug().value()).submitted());
      assertThat(articles.findForReaders(filed.slug())).contains(second);
    }
  }

  @Test
  default void the_slug_of_a_story_that_is_due_is_public_though_nobody_published_it() {
    var clock = new SettableClock(NOW);
    var articles = articles(clock);
    var desk = new SampleDesk(articles);
    var scheduled = desk.file(headlined("Banjir").slug("banjir").scheduled(NOW.plusSeconds(60)));
    clock.set(NOW.plusSeconds(60));
    var moved = desk.change(scheduled, story -> story.slug(new Slug("banjir-besar")));

    assertThat(articles.findForReaders(new Slug("banjir"))).contains(moved);
  }

  @Test
  default void a_retracted_story_keeps_its_slugs() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var first = desk.file(headlined("Banjir").slug("banjir").published(NOW));
    var moved = desk.change(first, story -> story.slug(new Slug("banjir-besar")));
    var retracted = desk.retract(moved);

    assertThat(articles.findForReaders(new Slug("banjir"))).contains(retracted);
    assertThat(articles.findForReaders(new Slug("banjir-besar"))).contains(retracted);
  }

  // ---------------------------------------------------------------------------------- receipts

  @Test
  default void a_receipt_is_found_as_it_was_left() {
    var articles = articles(new SettableClock(NOW));
    var story = headlined("Awal").submitted();
    var plain = receipt("plain", story, NOW.plus(IdempotencyKey.LIFE));
    file(articles, story, plain);
    var ofPhoto =
        new Receipt(
            new IdempotencyKey("photo", "asked"),
            story.id(),
            1,
            SamplePhoto.id(1),
            NOW.plusSeconds(300),
            NOW.plus(IdempotencyKey.LIFE));
    file(articles, headlined("Foto").submitted(), ofPhoto);

    assertThat(articles.receipt(plain.key())).contains(plain);
    assertThat(articles.receipt(ofPhoto.key())).contains(ofPhoto);
    assertThat(articles.receipt(new IdempotencyKey("other", "request"))).isEmpty();
  }

  @Test
  default void a_receipt_is_found_by_whoever_asks_something_else_under_its_scope() {
    var articles = articles(new SettableClock(NOW));
    var story = headlined("Awal").submitted();
    var receipt = receipt("key", story, NOW.plus(IdempotencyKey.LIFE));
    file(articles, story, receipt);
    var other = new IdempotencyKey("key", "something else");

    assertThat(articles.receipt(other)).contains(receipt);
    assertThat(receipt.answers(other)).isFalse();
  }

  @Test
  default void what_was_answered_already_is_not_saved_again() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var first = headlined("Banjir").slug("banjir").submitted();
    var receipt = receipt("key", first, NOW.plus(IdempotencyKey.LIFE));
    var filed = file(articles, first, receipt);

    // The same request, which makes another id and meets its own slug.
    var again = headlined("Banjir").slug("banjir").submitted();
    var repeated =
        with(SampleDesk.filing(again), receipt("key", again, NOW.plus(IdempotencyKey.LIFE)));
    assertThat(articles.save(repeated)).isEqualTo(new Saved.AlreadyAnswered(receipt));
    assertThat(articles.find(again.id())).isEmpty();

    // Another one, of a story that has moved on since.
    desk.change(filed, story -> story.content(headlined("Kedua").content()));
    var late = SampleDesk.changed(filed, story -> story.content(headlined("Ketiga").content()));
    assertThat(articles.save(with(late, receipt))).isEqualTo(new Saved.AlreadyAnswered(receipt));
    assertThat(articles.find(filed.id()).orElseThrow().content().headline()).isEqualTo("Kedua");
  }

  @Test
  default void of_many_who_ask_the_same_at_once_one_is_served_and_all_get_its_receipt() {
    var articles = articles(new SettableClock(NOW));
    var saved =
        race(
            articles,
            racer -> {
              var story = headlined("Banjir").slug("banjir").published(NOW);
              return with(
                  SampleDesk.filing(story), receipt("key", story, NOW.plus(IdempotencyKey.LIFE)));
            });

    var winner = onlyDone(saved);
    var receipt = receipt("key", winner, NOW.plus(IdempotencyKey.LIFE));
    assertThat(saved).filteredOn(new Saved.AlreadyAnswered(receipt)::equals).hasSize(RACERS - 1);
    assertThat(list(articles, new ArticleList.Everything())).containsExactly(winner.summary());
  }

  @Test
  default void a_receipt_that_has_expired_counts_as_absent() {
    var clock = new SettableClock(NOW);
    var articles = articles(clock);
    var expiry = NOW.plus(IdempotencyKey.LIFE);
    var first = headlined("Pertama").submitted();
    var receipt = receipt("key", first, expiry);
    file(articles, first, receipt);
    var second = headlined("Kedua").submitted();
    var later = receipt("key", second, expiry.plus(IdempotencyKey.LIFE));

    clock.set(expiry.minusMillis(1));
    assertThat(articles.receipt(receipt.key())).contains(receipt);
    assertThat(articles.save(with(SampleDesk.filing(second), later)))
        .isEqualTo(new Saved.AlreadyAnswered(receipt));

    clock.set(expiry);
    assertThat(articles.receipt(receipt.key())).isEmpty();
    file(articles, second, later);
    assertThat(articles.receipt(receipt.key())).contains(later);
  }

  // ------------------------------------------------------------------------- two stories at once

  @Test
  default void a_change_and_its_companion_are_kept_together() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var wrong = desk.file(headlined("Keliru").published(NOW));
    var reply = desk.file(headlined("Hak jawab").published(NOW));
    var change = answered(wrong, reply);
    var saved = onlyDone(List.of(articles.save(change)));

    assertThat(articles.find(wrong.id())).contains(saved);
    assertThat(saved.corrections()).hasSize(1);
    var linked = articles.find(reply.id()).orElseThrow();
    assertThat(linked).isEqualTo(reply.edit().replyTo(wrong.id()).writes(2).done());
    assertThat(list(articles, new ArticleList.Everything()))
        .containsExactlyInAnyOrder(saved.summary(), linked.summary());
  }

  @Test
  default void neither_is_kept_where_one_of_the_two_is_outdated() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var wrong = desk.file(headlined("Keliru").published(NOW));
    var reply = desk.file(headlined("Hak jawab").published(NOW));
    var change = answered(wrong, reply);
    var newReply = desk.change(reply, story -> story.content(headlined("Jawab").content()));

    assertThat(articles.save(change)).isEqualTo(new Saved.Outdated());
    assertThat(articles.find(wrong.id())).contains(wrong);
    assertThat(articles.find(reply.id())).contains(newReply);
    assertThat(articles.revisions(wrong.id(), 2, 1_000)).isEmpty();
  }

  // ---------------------------------------------------------------------------------- deleting

  @Test
  default void a_deleted_story_is_gone_and_its_slug_free_but_its_revisions_stay() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var story =
        desk.file(headlined("Batal").slug("batal").photos(SamplePhoto.ready(1)).submitted());
    var deletion = deletion(story, receipt("key", story, NOW.plus(IdempotencyKey.LIFE)));

    assertThat(articles.delete(deletion)).isInstanceOf(Saved.Done.class);
    assertThat(articles.find(story.id())).isEmpty();
    assertThat(articles.find(story.id(), 1)).isEmpty();
    assertThat(articles.findForReaders(story.id())).isEmpty();
    assertThat(articles.findForReaders(story.slug())).isEmpty();
    assertThat(list(articles, new ArticleList.OnDesk(Status.SUBMITTED))).isEmpty();
    assertThat(articles.revisions(story.id(), 1, 1_000))
        .containsExactly(SampleDesk.revision(null, story), deletion.revision());
    assertThat(articles.receipt(new IdempotencyKey("key", "request")))
        .contains(receipt("key", story, NOW.plus(IdempotencyKey.LIFE)));
    desk.file(headlined("Lain").slug("batal").submitted());
  }

  @Test
  default void a_story_that_has_changed_is_not_deleted() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var read = desk.file(headlined("Batal").draft());
    var receipt = receipt("key", read, NOW.plus(IdempotencyKey.LIFE));
    var noted = desk.note(read, story -> story.photos(List.of(SamplePhoto.pending(1))));

    assertThat(articles.delete(deletion(read, receipt))).isEqualTo(new Saved.Outdated());
    assertThat(articles.find(read.id())).contains(noted);
    assertThat(articles.findForReaders(read.slug())).contains(noted);
    assertThat(articles.revisions(read.id(), 2, 1_000)).isEmpty();
    assertThat(articles.receipt(receipt.key())).isEmpty();
  }

  @Test
  default void a_deleted_story_is_neither_deleted_nor_changed_again() {
    var articles = articles(new SettableClock(NOW));
    var desk = new SampleDesk(articles);
    var story = desk.file(headlined("Batal").draft());
    var receipt = receipt("key", story, NOW.plus(IdempotencyKey.LIFE));
    articles.delete(deletion(story, receipt));
    var late = SampleDesk.changed(story, draft -> draft.status(Status.SUBMITTED));

    assertThat(articles.save(late)).isEqualTo(new Saved.Outdated());
    assertThat(articles.delete(deletion(story, null))).isEqualTo(new Saved.Outdated());
    assertThat(articles.delete(deletion(story, receipt)))
        .isEqualTo(new Saved.AlreadyAnswered(receipt));
  }

  // ----------------------------------------------------------------------------- what is used

  /// A correction of a story, with the reply that it names.
  private static Change answered(Article wrong, Article reply) {
    var link = new Change(reply, reply.edit().replyTo(wrong.id()).done(), null, null);
    var corrected =
        SampleDesk.changed(wrong, story -> story.corrections(List.of(correction("Ralat"))));
    return new Change(wrong, corrected.after(), corrected.revision(), null, link);
  }

  private static Deletion deletion(Article story, @Nullable Receipt receipt) {
    var revision =
        new Revision(
            story.version() + 1,
            NOW,
            SampleStory.RINA,
            "delete",
            List.of(),
            story.status(),
            story.status(),
            null);
    return new Deletion(story, revision, receipt);
  }

  private static void isFound(Articles articles, Article story) {
    assertThat(articles.find(story.id())).contains(story);
    assertThat(articles.find(story.id(), story.version())).contains(story);
    assertThat(articles.findForReaders(story.id())).contains(story);
    assertThat(articles.findForReaders(story.slug())).contains(story);
  }

  private static Article file(Articles articles, Article story, Receipt receipt) {
    return onlyDone(List.of(articles.save(with(SampleDesk.filing(story), receipt))));
  }

  private static Change with(Change change, Receipt receipt) {
    return new Change(change.before(), change.after(), change.revision(), receipt);
  }

  private static Receipt receipt(String scope, Article story, Instant expiresAt) {
    var key = new IdempotencyKey(scope, "request");
    return new Receipt(key, story.id(), story.version(), null, null, expiresAt);
  }

  private static List<ArticleSummary> list(Articles articles, ArticleList list) {
    return articles.list(ListQuery.firstPage(list, ListQuery.MAX_LIMIT)).items();
  }

  private static List<Saved> race(Articles articles, IntFunction<Change> change) {
    var start = new CyclicBarrier(RACERS);
    var racers =
        IntStream.range(0, RACERS)
            .mapToObj(change)
            .<Callable<Saved>>map(
                each ->
                    () -> {
                      start.await();
                      return articles.save(each);
                    })
            .toList();
    try (var threads = Executors.newFixedThreadPool(RACERS)) {
      return threads.invokeAll(racers).stream().map(FilingContract::result).toList();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static Saved result(Future<Saved> saved) {
    try {
      return saved.get();
    } catch (ExecutionException failed) {
      throw new AssertionError("a save failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static Article onlyDone(List<Saved> saved) {
    var done = saved.stream().filter(Saved.Done.class::isInstance).toList();
    assertThat(done).as(saved.toString()).hasSize(1);
    return ((Saved.Done) done.getFirst()).article();
  }

  private static Body body(String text) {
    return Body.ofParagraphs(List.of(text));
  }

  private static Correction correction(String text) {
    return new Correction(Correction.Kind.RALAT, text, Correction.RequestedBy.READER, NOW, null);
  }

  /// A story in which each part that can be there is there.
  private static Article storyThatSaysEverything() {
    var photos = new ArrayList<Photo>();
    for (var reason : Rejection.values()) {
      photos.add(SamplePhoto.rejected(20 - photos.size(), reason));
    }
    photos.add(
        SamplePhoto.pending(3)
            .withTexts(new PhotoTexts("Keterangan 🌊", "FADLI/SB", "Air setinggi lutut", null)));
    photos.add(
        new Photo(
            SamplePhoto.id(2),
            new PhotoTexts(null, null, "alt", new FocalPoint(0.25, 1 / 3.0)),
            new PhotoFile.Ready(4000, 3000, "abc", "UklGRg==", "Keterangan IPTC", "Fadli")));
    photos.add(
        SamplePhoto.ready(1)
            .withTexts(new PhotoTexts(null, null, null, new FocalPoint(1e-100, 1))));
    return headlined("Lengkap")
        .slug("banjir-bandang")
        .photos(photos.toArray(Photo[]::new))
        .body(new Body("<p>Air &amp; lumpur 🌊 الفيضان</p><p>Lagi</p>"))
        .retracted(NOW)
        .edit()
        .content(
            new Content(
                "Banjir \"bandang\" \\ 🌊 الفيضان",
                "Fadli & Rina <redaksi>",
                List.of("f4", "SB"),
                new Dateline("SB", "Kuala Kapuas"),
                "kapuas",
                List.of("Banjir", "cuaca éks\u00adtrem", "👩\u200d🚒"),
                EnumSet.allOf(Label.class),
                Locale.forLanguageTag("ar-Latn-ID"),
                "Ringkasan\nbaris kedua",
                NOW.minusSeconds(1)))
        .timeline(
            new Timeline(
                NOW.minus(Duration.ofDays(300)),
                NOW.minusSeconds(9),
                null,
                NOW.minusSeconds(5),
                NOW))
        .pendingPhoto(new PendingPhoto("Keterangan naskah", null))
        .corrections(
            List.of(
                correction("Tertulis 2025, mestinya 2026."),
                new Correction(
                    Correction.Kind.HAK_JAWAB,
                    "Hak jawab 🌊",
                    Correction.RequestedBy.SOURCE,
                    NOW.plusSeconds(1),
                    ArticleId.NOBODY)))
        .replyTo(ArticleId.NOBODY)
        .hold(new Hold(NOW, SampleStory.RINA, "Permintaan polisi"))
        .done();
  }
}
