package id.warta.edge;

import id.warta.article.Status;
import id.warta.filing.Revision;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A revision, as the newsroom sees it.
public final class RevisionView {
  private RevisionView() {}

  /// The revision, its time as the clocks of this zone show it.
  public static JsonObject of(Revision revision, ZoneId zone) {
    return JsonObject.build()
        .put("version", revision.version())
        .put("at", Rfc3339.format(revision.at(), zone))
        .put("by", by(revision))
        .put("action", revision.action())
        .put("fields", JsonArray.ofStrings(revision.fields()))
        .put("from", name(revision.from()))
        .put("to", name(revision.to()))
        .put("note", revision.note())
        .done();
  }

  private static String by(Revision revision) {
    var by = revision.by();
    return by == null ? Revision.BY_SCHEDULE : by.username();
  }

  private static @Nullable String name(@Nullable Status status) {
    return status == null ? null : status.name();
  }
}
