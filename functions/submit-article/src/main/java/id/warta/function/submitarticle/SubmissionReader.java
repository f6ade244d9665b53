package id.warta.function.submitarticle;

import id.warta.body.Body;
import id.warta.copy.NewsroomCopy;
import id.warta.edge.HttpCall;
import id.warta.edge.JsonFields;
import id.warta.edge.ManuscriptReader;
import id.warta.edge.Problem;
import id.warta.edge.QueryReader;
import id.warta.edge.RefusedCall;
import id.warta.feedback.Faults;
import id.warta.function.submitarticle.Submission.Intent;
import id.warta.manuscript.Manuscript;
import id.warta.masthead.Masthead;
import id.warta.photo.PendingPhoto;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a submission from its request: JSON, or newsroom copy with the rest in the query string.
final class SubmissionReader {
  private static final String WRITTEN_AT = "writtenAt";

  private final Masthead masthead;

  SubmissionReader(Masthead masthead) {
    this.masthead = masthead;
  }

  /// @throws RefusedCall if the caller may not, or if the request cannot be read
  Submission read(HttpCall call) {
    var query = call.query();
    var intent = intent(query);
    var caller = call.callerAtLeast(intent == Intent.PUBLISH ? Group.EDITOR : Group.REPORTER);
    return switch (call.mediaType()) {
      case "application/json" -> json(call, caller, query, intent);
      case "text/plain" -> copy(call, caller, query, intent);
      default ->
          throw new RefusedCall(
              Problem.UNSUPPORTED_MEDIA_TYPE,
              "Send the story as application/json, or as newsroom copy in text/plain.");
    };
  }

  private static Intent intent(QueryReader query) {
    var draft = query.flag("draft");
    var publish = query.flag("publish");
    if (draft && publish) {
      query.fault("draft", "cannot go with publish: a story is one or the other");
    }
    return publish ? Intent.PUBLISH : draft ? Intent.DRAFT : Intent.SUBMIT;
  }

  private static Submission json(HttpCall call, Caller caller, QueryReader query, Intent intent) {
    var body = call.json();
    query.finish();
    var faults = new Faults();
    var manuscript = ManuscriptReader.read(body, faults);
    var publishedAt = new JsonFields(body, faults).time("publishedAt");
    return new Submission(
        caller,
        manuscript,
        faults.list(),
        List.of(),
        intent,
        publishedAt,
        call.idempotencyKey(caller));
  }

  private Submission copy(HttpCall call, Caller caller, QueryReader query, Intent intent) {
    var copy = NewsroomCopy.read(call.text(Body.MAX_BYTES), masthead);
    var manuscript = manuscript(copy, query);
    var faults = new Faults();
    faults.addAll(copy.faults());
    var publishedAt = publishedAt(copy, query, faults);
    query.finish();
    return new Submission(
        caller,
        manuscript,
        faults.list(),
        copy.warnings(),
        intent,
        publishedAt,
        call.idempotencyKey(caller));
  }

  private static @Nullable Instant publishedAt(
      NewsroomCopy copy, QueryReader query, Faults faults) {
    if (!WRITTEN_AT.equals(query.text("publishedAt"))) {
      return query.time("publishedAt");
    }
    if (copy.writtenAt() == null) {
      faults.add(
          "/publishedAt",
          "is asked of the copy, which has no line such as"
              + " `by Redaksi - Tanggal 29-10-2025, jam 03:03:50`");
    }
    return copy.writtenAt();
  }

  private static Manuscript manuscript(NewsroomCopy copy, QueryReader query) {
    return new Manuscript(
        copy.headline(),
        copy.byline(),
        copy.initials(),
        copy.agency(),
        copy.place(),
        query.text("section"),
        query.texts("tags"),
        query.texts("labels"),
        query.text("language"),
        null,
        Body.ofParagraphs(copy.paragraphs()).html(),
        query.time("embargoUntil"),
        copy.writtenAt(),
        copy.caption() == null && copy.credit() == null
            ? null
            : new PendingPhoto(copy.caption(), copy.credit()));
  }
}
