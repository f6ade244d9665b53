package id.warta.desk;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Fields;
import id.warta.article.Notice;
import id.warta.article.Rights;
import id.warta.article.Timeline;
import id.warta.feedback.Warning;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.filing.Deletion;
import id.warta.filing.IdempotencyKey;
import id.warta.filing.Receipt;
import id.warta.filing.Revision;
import id.warta.filing.Saved;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where stories are changed. Holds every action to the same order of questions: may the caller
/// know of the story, may he do this, was it done already, is it the version that he read, does the
/// story allow it now, and is what he sends good.
public final class Desk {
  /// How often a change is tried that met the machine's own writes.
  private static final int ATTEMPTS = 5;

  private final Articles articles;
  private final Clock clock;

  public Desk(Articles articles, Clock clock) {
    this.articles = articles;
    this.clock = clock;
  }

  /// Looks whether the caller may try this action on the story. To be asked before the request's
  /// body is read: who may not is told nothing of what else is wrong.
  ///
  /// @param reference the story's id; any other text is no story's
  public Opening open(String reference, Caller caller, Action action) {
    return ArticleId.parse(reference)
        .flatMap(articles::find)
        .map(stored -> open(stored, caller, action))
        .orElseGet(() -> new Opening.Closed(new Refusal.Unknown()));
  }

  private Opening open(Article stored, Caller caller, Action action) {
    var seen = stored.at(clock.instant());
    if (!Rights.mayRead(seen.summary(), caller)) {
      return new Opening.Closed(new Refusal.Unknown());
    }
    var notice = Notice.of(seen);
    if (notice.isPresent() && !caller.isAtLeast(Group.EDITOR)) {
      return new Opening.Closed(new Refusal.Withdrawn(notice.get()));
    }
    var verdict = Rights.verdict(action, seen.status(), seen.createdBy(), caller);
    return verdict == Rights.Verdict.FORBIDDEN
        ? new Opening.Closed(new Refusal.Forbidden())
        : new Opening.Opened(stored, seen, caller, action, verdict);
  }

  /// Does an action that makes a version, once.
  ///
  /// @param needsVersion whether the caller must say which version he read
  public Decision change(
      Opening.Opened opened, Conditions conditions, boolean needsVersion, Step step) {
    var key = conditions.key();
    var earlier = key == null ? Optional.<Receipt>empty() : articles.receipt(key);
    if (key != null && earlier.isPresent()) {
      return repeated(earlier.get(), key);
    }
    var version = conditions.version();
    if (needsVersion && version == null) {
      return new Decision.Refused(new Refusal.VersionRequired());
    }
    Opening opening = opened;
    for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
      switch (opening) {
        case Opening.Closed(var refusal) -> {
          return new Decision.Refused(refusal);
        }
        case Opening.Opened open -> {
          var decision = tryOnce(open, version, key, step);
          if (decision.isPresent()) {
            return decision.get();
          }
          opening = open(open.seen().id().value(), open.caller(), open.action());
        }
      }
    }
    return new Decision.Refused(new Refusal.Busy());
  }

  /// Empty if somebody else wrote to the story since it was read.
  private Optional<Decision> tryOnce(
      Opening.Opened opened, @Nullable Integer version, @Nullable IdempotencyKey key, Step step) {
    var seen = opened.seen();
    if (version != null && version != seen.version()) {
      return Optional.of(new Decision.Refused(changedSince(version, opened)));
    }
    if (opened.verdict() == Rights.Verdict.NOT_NOW) {
      return Optional.of(new Decision.Refused(notNow(opened)));
    }
    if (seen.archived() != null && Rights.changesText(opened.action())) {
      return Optional.of(new Decision.Refused(Refusal.NotNow.inArchive()));
    }
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return switch (step.of(seen, now)) {
      case Step.Result.Refuse(var refusal) -> Optional.of(new Decision.Refused(refusal));
      case Step.Result.Take take -> save(opened, take, key, now);
      case Step.Result.Delete() -> delete(opened, key, now);
    };
  }

  private Optional<Decision> save(
      Opening.Opened opened, Step.Result.Take take, @Nullable IdempotencyKey key, Instant now) {
    var after = next(opened.seen(), take, now).withFilesOf(opened.stored());
    var change =
        new Change(
            opened.stored(),
            after,
            revision(opened, after, take.note(), now),
            receipt(after, key),
            take.companion());
    return decision(articles.save(change), key, take.warnings());
  }

  private Optional<Decision> delete(
      Opening.Opened opened, @Nullable IdempotencyKey key, Instant now) {
    var seen = opened.seen();
    var last = seen.edit().version(seen.version() + 1).done();
    var deletion =
        new Deletion(opened.stored(), revision(opened, last, null, now), receipt(last, key));
    return decision(articles.delete(deletion), key, List.of());
  }

  private static Revision revision(
      Opening.Opened opened, Article after, @Nullable String note, Instant now) {
    var seen = opened.seen();
    return new Revision(
        after.version(),
        now,
        opened.caller().person(),
        opened.action().word(),
        Fields.changed(seen, after),
        seen.status(),
        after.status(),
        note);
  }

  private Optional<Decision> decision(
      Saved saved, @Nullable IdempotencyKey key, List<Warning> warnings) {
    return switch (saved) {
      case Saved.Done(var article) -> Optional.of(new Decision.Done(article, warnings));
      case Saved.Outdated ignored -> Optional.empty();
      case Saved.SlugTaken ignored -> Optional.of(new Decision.Refused(new Refusal.SlugTaken()));
      case Saved.AlreadyAnswered(var receipt) ->
          Optional.of(
              key == null ? new Decision.Refused(new Refusal.Busy()) : repeated(receipt, key));
    };
  }

  private static Article next(Article seen, Step.Result.Take take, Instant now) {
    var changed = take.draft().done();
    var version = seen.version() + 1;
    var draft = changed.edit().version(version);
    // What comes back from the archive is the text of the version that had brought it.
    if (seen.archived() == null && !changed.body().equals(seen.body())) {
      draft.body(changed.body(), version);
    }
    return draft.timeline(updated(seen, changed, now).versionAt(now)).done();
  }

  /// The last version's time until the story is public; then the time of publishing, and from there
  /// the last change that a reader can see.
  private static Timeline updated(Article seen, Article changed, Instant now) {
    var timeline = changed.timeline();
    var publishedAt = timeline.publishedAt();
    if (publishedAt == null) {
      return timeline.updatedAt(now);
    }
    if (seen.timeline().publishedAt() == null) {
      return timeline.updatedAt(publishedAt);
    }
    return Fields.changed(seen, changed).stream().allMatch(Fields::isOfNewsroom)
        ? timeline
        : timeline.updatedAt(now);
  }

  private @Nullable Receipt receipt(Article after, @Nullable IdempotencyKey key) {
    return key == null
        ? null
        : new Receipt(
            key,
            after.id(),
            after.version(),
            null,
            null,
            clock.instant().plus(IdempotencyKey.LIFE));
  }

  /// Whether a request with this key has deleted its story before. To be asked where the story is
  /// not found: the answer to the first request may have been lost.
  public boolean hasDeleted(@Nullable IdempotencyKey key) {
    return key != null && articles.receipt(key).filter(receipt -> receipt.answers(key)).isPresent();
  }

  private Decision repeated(Receipt receipt, IdempotencyKey key) {
    if (!receipt.answers(key)) {
      return new Decision.Refused(new Refusal.KeyReused());
    }
    return articles
        .find(receipt.articleId(), receipt.version())
        .<Decision>map(article -> new Decision.Done(article, List.of()))
        .orElseGet(() -> new Decision.Refused(new Refusal.Gone()));
  }

  private Refusal changedSince(int version, Opening.Opened opened) {
    var seen = opened.seen();
    var revisions = new ArrayList<>(articles.revisions(seen.id(), version + 1, seen.version()));
    Change.ofDue(opened.stored(), clock.instant())
        .map(Change::revision)
        .filter(due -> due.version() > version)
        .ifPresent(revisions::add);
    var fields = new LinkedHashSet<String>();
    revisions.forEach(revision -> fields.addAll(revision.fields()));
    var last = revisions.isEmpty() ? null : revisions.getLast();
    return new Refusal.VersionChanged(
        seen.version(),
        List.copyOf(fields),
        last == null ? null : last.by(),
        last == null ? seen.timeline().updatedAt() : last.at());
  }

  private static Refusal notNow(Opening.Opened opened) {
    return new Refusal.NotNow(
        "A story that is %s cannot be changed so: %s is not among its allowedActions."
            .formatted(opened.seen().status(), opened.action().word()));
  }
}
