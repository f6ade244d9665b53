package id.warta.edge;

import id.warta.article.Notice;
import id.warta.body.Body;
import id.warta.desk.Refusal;
import id.warta.filing.Revision;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import id.warta.staff.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says no: what each [Refusal] is in HTTP, and what it tells the caller to do.
public final class RefusalView {
  private final ZoneId zone;

  /// @param zone in which times are shown
  public RefusalView(ZoneId zone) {
    this.zone = zone;
  }

  /// The refusal as its problem.
  public HttpReply reply(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Unknown() ->
          HttpReply.problem(Problem.NOT_FOUND, "There is no story under this address.");
      case Refusal.Withdrawn(var notice) -> withdrawn(notice);
      case Refusal.NoSuchPhoto() ->
          HttpReply.problem(Problem.NOT_FOUND, "The story has no such photo.");
      case Refusal.Forbidden() ->
          HttpReply.problem(
              Problem.FORBIDDEN,
              "This is not among the story's allowedActions for you; an editor may help.");
      case Refusal.KeyReused() ->
          HttpReply.problem(
              Problem.IDEMPOTENCY_KEY_REUSED,
              "Send the first request again as it was, or take a new key for this one.");
      case Refusal.Gone() ->
          HttpReply.problem(
              Problem.NOT_FOUND, "The story that this request was about has been deleted since.");
      case Refusal.VersionRequired() ->
          HttpReply.problem(
              Problem.VERSION_REQUIRED, "Send If-Match with the ETag of the story that you read.");
      case Refusal.VersionChanged(var version, var fields, var by, var at) ->
          versionChanged(version, fields, by, at);
      case Refusal.NotNow(var detail) -> HttpReply.problem(Problem.NOT_NOW, detail);
      case Refusal.Embargoed(var until) ->
          HttpReply.problem(
              Problem.EMBARGOED,
              "It must not be public before %s; schedule it instead."
                  .formatted(Rfc3339.format(until, zone)));
      case Refusal.SlugTaken() ->
          HttpReply.problem(
              Problem.SLUG_TAKEN, "Another story has or had this slug; choose another.");
      case Refusal.Busy() ->
          HttpReply.problem(Problem.BUSY, "Read the story again and try once more.");
      case Refusal.TooLong(var bytes) ->
          HttpReply.problem(
              Problem.BODY_TOO_LARGE,
              "The text has %d bytes once cleaned; %d are allowed."
                  .formatted(bytes, Body.MAX_BYTES));
      case Refusal.Unfit(var faults) ->
          HttpReply.problem(
              Problem.UNFIT, "Change what `errors` names, and send it again.", faults);
    };
  }

  private HttpReply versionChanged(
      int version, List<String> fields, @Nullable Person by, Instant at) {
    return HttpReply.problem(
        Problem.VERSION_CHANGED,
        "Read version %d, put your change into it, and send it with its ETag.".formatted(version),
        List.of(),
        JsonObject.build()
            .put("currentVersion", version)
            .put("changedFields", JsonArray.ofStrings(fields))
            .put("by", by == null ? Revision.BY_SCHEDULE : by.username())
            .put("at", Rfc3339.format(at, zone))
            .done());
  }

  private HttpReply withdrawn(Notice notice) {
    return HttpReply.problem(
        Problem.RETRACTED,
        "The newsroom has withdrawn this story; `retraction` says why.",
        List.of(),
        JsonObject.build().put("retraction", NoticeView.of(notice, zone)).done());
  }
}
