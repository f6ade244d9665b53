package id.warta.function.submitarticle;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Fields;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.article.Timeline;
import id.warta.desk.Refusal;
import id.warta.feedback.Fault;
import id.warta.feedback.Faults;
import id.warta.feedback.Warning;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.filing.IdempotencyKey;
import id.warta.filing.Receipt;
import id.warta.filing.Revision;
import id.warta.filing.Saved;
import id.warta.manuscript.CopyEditor;
import id.warta.manuscript.CopyEditor.Verdict;
import id.warta.masthead.Masthead;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes a story of a manuscript: once, however often the same request comes.
final class SubmitArticle {
  private static final int FIRST_VERSION = 1;

  private final Articles articles;
  private final CopyEditor copyEditor;
  private final Masthead masthead;
  private final Clock clock;
  private final RandomGenerator random;

  SubmitArticle(
      Articles articles,
      CopyEditor copyEditor,
      Masthead masthead,
      Clock clock,
      RandomGenerator random) {
    this.articles = articles;
    this.copyEditor = copyEditor;
    this.masthead = masthead;
    this.clock = clock;
    this.random = random;
  }

  Outcome submit(Submission submission) {
    var manuscript = submission.manuscript();
    var verdict =
        submission.publishes()
            ? copyEditor.checkToPublish(manuscript, submission.faults())
            : copyEditor.check(manuscript, submission.faults());
    if (verdict instanceof Verdict.TooLong(var bytes)) {
      return new Outcome.Refused(new Refusal.TooLong(bytes));
    }
    var key = submission.key();
    var earlier = key == null ? null : articles.receipt(key).orElse(null);
    if (key != null && earlier != null) {
      return repeated(earlier, key, warnings(submission, verdict));
    }
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var embargoUntil = manuscript.embargoUntil();
    if (submission.publishes() && embargoUntil != null && embargoUntil.isAfter(now)) {
      return new Outcome.Refused(new Refusal.Embargoed(embargoUntil));
    }
    var faults = faults(submission, verdict, now);
    return verdict instanceof Verdict.Fit fit && faults.isEmpty()
        ? file(submission, fit, now)
        : new Outcome.Refused(new Refusal.Unfit(faults));
  }

  private static List<Warning> warnings(Submission submission, Verdict verdict) {
    var warnings = new ArrayList<>(submission.warnings());
    if (verdict instanceof Verdict.Fit fit) {
      warnings.addAll(fit.warnings());
    }
    return List.copyOf(warnings);
  }

  private static List<Fault> faults(Submission submission, Verdict verdict, Instant now) {
    var faults = new Faults();
    if (verdict instanceof Verdict.Unfit(var found)) {
      faults.addAll(found);
    }
    var publishedAt = submission.publishedAt();
    if (publishedAt != null && !submission.publishes()) {
      faults.add("/publishedAt", "can only be given with publish=true");
    } else if (publishedAt != null && publishedAt.isAfter(now)) {
      faults.add("/publishedAt", "lies in the future; a story is scheduled for that");
    }
    return faults.list();
  }

  private Outcome file(Submission submission, Verdict.Fit fit, Instant now) {
    var id = ArticleId.next(clock.instant(), random);
    for (var slug : Slug.candidates(fit.content().headline(), id, now, masthead.zone())) {
      var article = article(id, slug, submission, fit, now);
      var change = new Change(null, article, creation(article, now), receipt(article, submission));
      switch (articles.save(change)) {
        case Saved.Done(var filed) -> {
          return new Outcome.Filed(filed, warnings(submission, fit));
        }
        case Saved.AlreadyAnswered(var receipt) -> {
          return repeated(receipt, submission.key(), warnings(submission, fit));
        }
        case Saved.SlugTaken ignored -> {}
        case Saved.Outdated ignored ->
            throw new IllegalStateException("a new story's id was taken: " + id);
      }
    }
    throw new IllegalStateException("every slug of a new story was taken: " + id);
  }

  private static Article article(
      ArticleId id, Slug slug, Submission submission, Verdict.Fit fit, Instant now) {
    var manuscript = submission.manuscript();
    var publishedAt = publishedAt(submission, now);
    return new Article(
        id,
        slug,
        status(submission.intent()),
        FIRST_VERSION,
        0,
        submission.caller().person(),
        fit.content(),
        new Timeline(
            manuscript.writtenAt(),
            submission.intent() == Submission.Intent.DRAFT ? null : now,
            null,
            publishedAt,
            publishedAt == null ? now : publishedAt,
            now),
        fit.body(),
        FIRST_VERSION,
        List.of(),
        manuscript.pendingPhoto(),
        List.of(),
        null,
        null,
        null,
        null);
  }

  private static Status status(Submission.Intent intent) {
    return switch (intent) {
      case DRAFT -> Status.DRAFT;
      case SUBMIT -> Status.SUBMITTED;
      case PUBLISH -> Status.PUBLISHED;
    };
  }

  private static @Nullable Instant publishedAt(Submission submission, Instant now) {
    if (!submission.publishes()) {
      return null;
    }
    var earlier = submission.publishedAt();
    return earlier == null ? now : earlier.truncatedTo(ChronoUnit.SECONDS);
  }

  private static Revision creation(Article article, Instant now) {
    return new Revision(
        FIRST_VERSION,
        now,
        article.createdBy(),
        "create",
        Fields.filled(article),
        null,
        article.status(),
        null);
  }

  private @Nullable Receipt receipt(Article article, Submission submission) {
    var key = submission.key();
    return key == null
        ? null
        : new Receipt(
            key,
            article.id(),
            article.version(),
            null,
            null,
            clock.instant().plus(IdempotencyKey.LIFE));
  }

  private Outcome repeated(Receipt receipt, @Nullable IdempotencyKey key, List<Warning> warnings) {
    if (key == null || !receipt.answers(key)) {
      return new Outcome.Refused(new Refusal.KeyReused());
    }
    return articles
        .find(receipt.articleId(), receipt.version())
        .<Outcome>map(article -> new Outcome.Filed(article, warnings))
        .orElseGet(() -> new Outcome.Refused(new Refusal.Gone()));
  }
}
