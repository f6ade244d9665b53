package id.warta.function.decidearticle;

import id.warta.article.Article;
import id.warta.article.ArticleDraft;
import id.warta.article.ArticleId;
import id.warta.article.Correction;
import id.warta.article.Hold;
import id.warta.article.Label;
import id.warta.article.Retraction;
import id.warta.article.Status;
import id.warta.desk.Conditions;
import id.warta.desk.Decision;
import id.warta.desk.Desk;
import id.warta.desk.Opening.Opened;
import id.warta.desk.Refusal;
import id.warta.desk.Rewrite;
import id.warta.desk.Step;
import id.warta.desk.Step.Result;
import id.warta.feedback.Fault;
import id.warta.feedback.Faults;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.manuscript.CopyEditor;
import id.warta.masthead.Masthead;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Changes what a story is: who has it, whether readers see it, and what they are told of its
/// faults.
final class DecideArticle {
  private static final int MAX_CORRECTIONS = 50;

  private final Desk desk;
  private final Articles articles;
  private final CopyEditor copyEditor;
  private final Masthead masthead;

  DecideArticle(Desk desk, Articles articles, CopyEditor copyEditor, Masthead masthead) {
    this.desk = desk;
    this.articles = articles;
    this.copyEditor = copyEditor;
    this.masthead = masthead;
  }

  private Decision decide(Opened opened, Conditions conditions, List<Fault> faults, Step step) {
    return desk.change(
        opened,
        conditions,
        true,
        faults.isEmpty() ? step : (story, now) -> Result.refuse(new Refusal.Unfit(faults)));
  }

  /// Hands a draft to the editors.
  Decision submit(Opened opened, Conditions conditions, List<Fault> faults) {
    return decide(
        opened,
        conditions,
        faults,
        (story, now) ->
            Result.take(
                story.edit().status(Status.SUBMITTED).timeline(story.timeline().submittedAt(now))));
  }

  /// Gives a story back to its owner; or takes it back, if the owner asks.
  Decision giveBack(
      Opened opened, Conditions conditions, @Nullable String note, List<Fault> faults) {
    return decide(
        opened,
        conditions,
        faults,
        (story, now) -> Result.noted(story.edit().status(Status.DRAFT), note));
  }

  /// Shows a story to readers from now on.
  ///
  /// @param publishedAt of a story that appeared before; `null` for now
  Decision publish(
      Opened opened, Conditions conditions, @Nullable Instant publishedAt, List<Fault> faults) {
    return decide(opened, conditions, faults, (story, now) -> published(story, publishedAt, now));
  }

  private static Result published(Article story, @Nullable Instant publishedAt, Instant now) {
    var embargoUntil = story.content().embargoUntil();
    if (embargoUntil != null && embargoUntil.isAfter(now)) {
      return Result.refuse(new Refusal.Embargoed(embargoUntil));
    }
    var faults = new Faults();
    faults.addAll(CopyEditor.faultsToPublish(story.content(), story.body()));
    if (publishedAt != null && publishedAt.isAfter(now)) {
      faults.add("/publishedAt", "lies in the future; a story is scheduled for that");
    }
    var moment = publishedAt == null ? now : publishedAt.truncatedTo(ChronoUnit.SECONDS);
    return refusedOr(
        faults,
        story.edit().status(Status.PUBLISHED).timeline(story.timeline().publishedAt(moment)));
  }

  /// Shows a story to readers from a later moment on.
  Decision schedule(
      Opened opened, Conditions conditions, @Nullable Instant publishAt, List<Fault> faults) {
    return decide(opened, conditions, faults, (story, now) -> scheduled(story, publishAt, now));
  }

  private static Result scheduled(Article story, @Nullable Instant publishAt, Instant now) {
    var faults = new Faults();
    faults.addAll(CopyEditor.faultsToPublish(story.content(), story.body()));
    var embargoUntil = story.content().embargoUntil();
    if (publishAt == null) {
      faults.add("/publishAt", "is needed: the moment at which readers shall see the story");
    } else if (!publishAt.isAfter(now)) {
      faults.add("/publishAt", "lies in the past; a story is published for that");
    } else if (embargoUntil != null && embargoUntil.isAfter(publishAt)) {
      faults.add("/publishAt", "lies before embargoUntil");
    }
    return refusedOr(
        faults,
        story
            .edit()
            .status(Status.SCHEDULED)
            .timeline(
                story
                    .timeline()
                    .publishAt(
                        publishAt == null ? null : publishAt.truncatedTo(ChronoUnit.SECONDS))));
  }

  /// Takes a scheduled story back to the editors' desk.
  Decision unschedule(Opened opened, Conditions conditions, List<Fault> faults) {
    return decide(
        opened,
        conditions,
        faults,
        (story, now) ->
            Result.take(
                story.edit().status(Status.SUBMITTED).timeline(story.timeline().publishAt(null))));
  }

  /// Admits in public that a story was wrong, and mends it in the same write where the correction
  /// brings the changed fields, so that no reader sees a silent change.
  ///
  /// @param rewrite the story as it is to read; `null` where the text stays
  Decision correct(
      Opened opened,
      Conditions conditions,
      CorrectionRequest request,
      @Nullable Rewrite rewrite,
      List<Fault> faults) {
    return desk.change(
        opened,
        conditions,
        true,
        (story, now) ->
            rewrite != null && story.archived() != null
                ? Result.refuse(Refusal.NotNow.mendingInArchive())
                : corrected(story, request, rewrite, faults, now));
  }

  private Result corrected(
      Article story,
      CorrectionRequest request,
      @Nullable Rewrite rewrite,
      List<Fault> read,
      Instant now) {
    if (story.corrections().size() >= MAX_CORRECTIONS) {
      return Result.refuse(
          new Refusal.NotNow(
              "The story has %d corrections, as many as it can hold; retract it and file it anew."
                  .formatted(MAX_CORRECTIONS)));
    }
    var faults = new Faults();
    faults.addAll(read);
    var reply = reply(story, request, now);
    if (request.replyArticleId() != null && reply == null) {
      faults.add("/replyArticleId", "is the id of no other public story");
    }
    var mended =
        rewrite == null ? Result.take(story.edit()) : rewrite.of(story, copyEditor, masthead, 0);
    if (mended instanceof Result.Refuse(Refusal.Unfit(var found))) {
      faults.addAll(ofArticle(found));
    }
    if (!faults.isEmpty()) {
      return Result.refuse(new Refusal.Unfit(faults.list()));
    }
    return mended instanceof Result.Take take
        ? new Result.Take(
            withCorrection(take.draft(), request.posted(now)), null, take.warnings(), reply)
        : mended;
  }

  private static ArticleDraft withCorrection(ArticleDraft draft, Correction correction) {
    var mended = draft.done();
    var corrections = new ArrayList<>(mended.corrections());
    corrections.add(correction);
    var labels = EnumSet.of(Label.UPDATED);
    labels.addAll(mended.content().labels());
    return draft.corrections(corrections).content(mended.content().labels(labels));
  }

  /// Where a fault of the changed fields stands in the body of a correction.
  private static List<Fault> ofArticle(List<Fault> faults) {
    return faults.stream()
        .map(fault -> new Fault("/article" + fault.pointer(), fault.detail()))
        .toList();
  }

  /// The change of the story that answers: from now on it names the one that it is an answer to.
  private @Nullable Change reply(Article story, CorrectionRequest request, Instant now) {
    var id = request.replyArticleId();
    if (id == null || id.equals(story.id())) {
      return null;
    }
    return articles
        .find(id)
        .filter(stored -> stored.at(now).status() == Status.PUBLISHED)
        .map(stored -> new Change(stored, stored.edit().replyTo(story.id()).done(), null, null))
        .orElse(null);
  }

  /// Withdraws a public story from readers, who find a notice in its place.
  Decision retract(
      Opened opened,
      Conditions conditions,
      Retraction.@Nullable Reason reason,
      @Nullable String text,
      List<Fault> faults) {
    return decide(
        opened,
        conditions,
        faults,
        (story, now) ->
            reason == null || text == null
                ? Result.refuse(new Refusal.Unfit(faults))
                : Result.take(
                    story
                        .edit()
                        .status(Status.RETRACTED)
                        .retraction(new Retraction(reason, text, now, opened.caller().person()))));
  }

  /// Keeps a story from being archived or deleted until it is released.
  Decision hold(Opened opened, Conditions conditions, @Nullable String note, List<Fault> faults) {
    return decide(
        opened,
        conditions,
        faults,
        (story, now) ->
            story.hold() == null
                ? Result.noted(
                    story.edit().hold(new Hold(now, opened.caller().person(), note)), note)
                : Result.refuse(new Refusal.NotNow("The story is on hold already.")));
  }

  /// Ends a hold.
  Decision release(Opened opened, Conditions conditions, List<Fault> faults) {
    return decide(
        opened,
        conditions,
        faults,
        (story, now) ->
            story.hold() == null
                ? Result.refuse(new Refusal.NotNow("The story is not on hold."))
                : Result.take(story.edit().hold(null)));
  }

  private static Result refusedOr(Faults faults, ArticleDraft draft) {
    return faults.isEmpty() ? Result.take(draft) : Result.refuse(new Refusal.Unfit(faults.list()));
  }

  /// A correction as it is asked for. What is needed and was not given is `null`, and among the
  /// faults of the request.
  record CorrectionRequest(
      Correction.@Nullable Kind kind,
      @Nullable String text,
      Correction.@Nullable RequestedBy requestedBy,
      @Nullable ArticleId replyArticleId) {
    Correction posted(Instant now) {
      return new Correction(
          Objects.requireNonNull(kind),
          Objects.requireNonNull(text),
          Objects.requireNonNull(requestedBy),
          now,
          replyArticleId);
    }
  }
}
