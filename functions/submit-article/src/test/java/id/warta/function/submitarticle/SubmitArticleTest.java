package id.warta.function.submitarticle;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.desk.Refusal;
import id.warta.feedback.Fault;
import id.warta.feedback.Warning;
import id.warta.filing.Deletion;
import id.warta.filing.IdempotencyKey;
import id.warta.filing.Revision;
import id.warta.function.submitarticle.Submission.Intent;
import id.warta.html.JsoupBodyCleaner;
import id.warta.manuscript.CopyEditor;
import id.warta.manuscript.Manuscript;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.masthead.SampleMasthead;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SubmitArticleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.789Z");
  private static final Instant THIS_SECOND = Instant.parse("2026-11-24T08:00:00Z");
  private static final Caller EDITOR = new Caller(SampleStory.RINA, Set.of(Group.EDITOR));
  private static final IdempotencyKey KEY = new IdempotencyKey("scope", "request");
  private static final int RIVALS = 8;

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final SubmitArticle submitArticle =
      new SubmitArticle(
          articles,
          new CopyEditor(SampleMasthead.SEPUTAR_BORNEO, new JsoupBodyCleaner()),
          SampleMasthead.SEPUTAR_BORNEO,
          clock,
          new SecureRandom());

  private static Manuscript manuscript(String headline, String bodyHtml) {
    return new Manuscript(
        headline, null, List.of(), null, null, "kapuas", List.of(), List.of(), null, null, bodyHtml,
        null, null, null);
  }

  private static Submission submission(String headline) {
    return new Submission(
        EDITOR,
        manuscript(headline, "<p>Panen dimulai.</p>"),
        List.of(),
        List.of(),
        Intent.SUBMIT,
        null,
        null);
  }

  private static Submission withKey(Submission submission, IdempotencyKey key) {
    return new Submission(
        submission.caller(),
        submission.manuscript(),
        submission.faults(),
        submission.warnings(),
        submission.intent(),
        submission.publishedAt(),
        key);
  }

  private Article file(Submission submission) {
    return filed(submitArticle.submit(submission));
  }

  private static Article filed(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Filed.class);
    return ((Outcome.Filed) outcome).article();
  }

  private static Refusal refusal(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal();
  }

  @Test
  void names_what_publishing_needs_together_with_all_other_faults() {
    var nothing =
        new Manuscript(
            null, null, List.of(), null, null, null, List.of(), List.of(), null, null, "", null,
            null, null);

    var outcome =
        submitArticle.submit(
            new Submission(EDITOR, nothing, List.of(), List.of(), Intent.PUBLISH, null, null));

    var refusal = (Refusal.Unfit) ((Outcome.Refused) outcome).refusal();
    assertThat(refusal.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/headline", "/section", "/bodyHtml");
  }

  @Test
  void keeps_the_first_version_of_a_story_and_its_revision() {
    var story = file(submission("Panen Padi"));
    assertThat(articles.find(story.id())).contains(story);
    assertThat(story.version()).isEqualTo(1);
    assertThat(story.timeline().submittedAt()).isEqualTo(THIS_SECOND);
    assertThat(story.timeline().updatedAt()).isEqualTo(THIS_SECOND);
    assertThat(articles.revisions(story.id()))
        .containsExactly(
            new Revision(
                1,
                THIS_SECOND,
                SampleStory.RINA,
                "create",
                List.of("headline", "byline", "section", "language", "bodyHtml", "slug"),
                null,
                Status.SUBMITTED,
                null));
  }

  @Test
  void names_a_story_by_its_headline_then_by_the_day_then_by_its_id() {
    var slugs =
        Stream.generate(() -> file(submission("Panen Padi!"))).limit(3).map(Article::slug).toList();
    assertThat(slugs.get(0)).isEqualTo(new Slug("panen-padi"));
    assertThat(slugs.get(1)).isEqualTo(new Slug("panen-padi-20261124"));
    assertThat(slugs.get(2).value()).matches("panen-padi-[0-9a-f]{6}");
  }

  @Test
  void takes_the_day_of_filing_from_the_mastheads_clocks() {
    clock.set(Instant.parse("2026-11-24T17:00:00Z"));
    file(submission("Panen Padi"));
    assertThat(file(submission("Panen Padi")).slug().value()).isEqualTo("panen-padi-20261125");
  }

  @Test
  void names_a_story_whose_headline_has_no_latin_letter() {
    assertThat(file(submission("水位 2026")).slug().value()).matches("berita-[0-9a-f]{6}");
  }

  @RepeatedTest(5)
  void gives_each_of_many_racing_stories_a_slug_of_its_own() throws Exception {
    var stories = race(() -> file(submission("Panen Padi")));
    assertThat(stories).extracting(Article::slug).doesNotHaveDuplicates();
    assertThat(articles.all()).hasSize(RIVALS);
  }

  @RepeatedTest(5)
  void makes_one_story_of_racing_requests_with_one_key() throws Exception {
    var stories = race(() -> file(withKey(submission("Panen Padi"), KEY)));
    assertThat(articles.all()).hasSize(1);
    assertThat(stories).extracting(Article::id).containsOnly(articles.all().getFirst().id());
  }

  private static <T> List<T> race(Callable<T> call)
      throws InterruptedException, ExecutionException {
    try (var rivals = Executors.newFixedThreadPool(RIVALS)) {
      var results = new ArrayList<T>();
      for (Future<T> result :
          rivals.invokeAll(Stream.generate(() -> call).limit(RIVALS).toList())) {
        results.add(result.get());
      }
      return results;
    }
  }

  @Test
  void answers_a_repeated_request_as_the_first_even_after_a_change() {
    var first = file(withKey(submission("Panen Padi"), KEY));
    clock.pass(Duration.ofHours(23));
    assertThat(file(withKey(submission("Panen Padi"), KEY))).isEqualTo(first);
    assertThat(articles.all()).hasSize(1);
  }

  @Test
  void warns_of_the_same_when_it_answers_again() {
    var warned =
        new Submission(
            EDITOR,
            manuscript("Panen Padi", "<p onclick=\"x()\">Panen.</p>"),
            List.of(),
            List.of(new Warning("CONTACT_DROPPED", "Left out", 1)),
            Intent.SUBMIT,
            null,
            KEY);
    var first = submitArticle.submit(warned);
    assertThat(((Outcome.Filed) first).warnings())
        .extracting(Warning::code)
        .containsExactly("CONTACT_DROPPED", "MARKUP_DROPPED");
    assertThat(submitArticle.submit(warned)).isEqualTo(first);
  }

  @Test
  void refuses_a_key_that_came_with_another_request() {
    file(withKey(submission("Panen Padi"), KEY));
    var other = new IdempotencyKey(KEY.scope(), "another request");
    assertThat(refusal(submitArticle.submit(withKey(submission("Banjir"), other))))
        .isEqualTo(new Refusal.KeyReused());
    assertThat(articles.all()).hasSize(1);
  }

  @Test
  void forgets_a_key_after_a_day() {
    file(withKey(submission("Panen Padi"), KEY));
    clock.pass(IdempotencyKey.LIFE);
    file(withKey(submission("Panen Padi"), KEY));
    assertThat(articles.all()).hasSize(2);
  }

  @Test
  void keeps_no_answer_of_a_request_that_it_refused() {
    var bad = withKey(submission(""), KEY);
    assertThat(refusal(submitArticle.submit(bad))).isInstanceOf(Refusal.Unfit.class);
    file(withKey(submission("Panen Padi"), new IdempotencyKey(KEY.scope(), "mended")));
  }

  @Test
  void makes_a_deleted_story_no_second_time() {
    var story = file(withKey(submission("Panen Padi"), KEY));
    var deleted =
        new Revision(
            2, NOW, SampleStory.RINA, "delete", List.of(), story.status(), story.status(), null);
    articles.delete(new Deletion(story, deleted, null));
    assertThat(refusal(submitArticle.submit(withKey(submission("Panen Padi"), KEY))))
        .isEqualTo(new Refusal.Gone());
  }

  @Test
  void takes_nothing_of_a_story_that_is_too_long() {
    var tooLong =
        new Submission(
            EDITOR,
            manuscript("Panen Padi", "<p>" + "é".repeat(131_072) + "</p>"),
            List.of(),
            List.of(),
            Intent.SUBMIT,
            null,
            null);
    assertThat(refusal(submitArticle.submit(tooLong))).isEqualTo(new Refusal.TooLong(262_151));
    assertThat(articles.all()).isEmpty();
  }

  @Test
  void publishes_at_an_earlier_moment_cut_to_its_second() {
    var earlier = Instant.parse("2024-02-29T06:15:30.75Z");
    var story = file(publishing(manuscript("Panen Padi", "<p>Panen.</p>"), earlier));
    assertThat(story.status()).isEqualTo(Status.PUBLISHED);
    assertThat(story.timeline().publishedAt()).isEqualTo(Instant.parse("2024-02-29T06:15:30Z"));
    assertThat(story.timeline().updatedAt()).isEqualTo(story.timeline().publishedAt());
  }

  @Test
  void publishes_at_this_very_second_and_not_a_second_later() {
    var manuscript = manuscript("Panen Padi", "<p>Panen.</p>");
    assertThat(file(publishing(manuscript, THIS_SECOND)).status()).isEqualTo(Status.PUBLISHED);
    var later = submitArticle.submit(publishing(manuscript, THIS_SECOND.plusSeconds(1)));
    assertThat(((Refusal.Unfit) refusal(later)).faults())
        .extracting(Fault::pointer)
        .containsExactly("/publishedAt");
  }

  private static Submission publishing(Manuscript manuscript, Instant publishedAt) {
    return new Submission(
        EDITOR, manuscript, List.of(), List.of(), Intent.PUBLISH, publishedAt, null);
  }

  @Test
  void gives_every_story_an_id_that_says_when_it_was_filed() {
    assertThat(file(submission("Panen Padi")).id())
        .isGreaterThan(new ArticleId("01a20c91-a000-7000-8000-000000000000"));
  }
}
