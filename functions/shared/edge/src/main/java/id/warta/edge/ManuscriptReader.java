package id.warta.edge;

import id.warta.feedback.Faults;
import id.warta.json.JsonObject;
import id.warta.manuscript.Manuscript;
import java.util.List;
import java.util.Objects;

/// Reads a manuscript from a JSON object: the writable fields of a story. What an answer shows and
/// nobody may write is passed over, so that an answer can be sent back; anything else is a fault.
public final class ManuscriptReader {
  private static final List<String> READ_ONLY =
      List.of(
          "id",
          "slug",
          "status",
          "version",
          "photos",
          "pendingPhoto",
          "publishedAt",
          "updatedAt",
          "writtenAt",
          "submittedAt",
          "publishAt",
          "createdBy",
          "archivedAt",
          "corrections",
          "replyTo",
          "notice",
          "hold",
          "retraction",
          "allowedActions",
          "warnings");

  private ManuscriptReader() {}

  /// What the body says of a story, unchecked.
  ///
  /// @param faults takes what cannot be read
  public static Manuscript read(JsonObject body, Faults faults) {
    return read(body, "", faults);
  }

  /// The same of an object that stands inside a body.
  ///
  /// @param pointer of the object, for its faults
  public static Manuscript read(JsonObject object, String pointer, Faults faults) {
    var fields = new JsonFields(object, pointer, faults);
    var dateline = fields.object("dateline");
    var manuscript =
        new Manuscript(
            fields.text("headline"),
            fields.text("byline"),
            fields.texts("initials"),
            dateline == null ? null : dateline.text("agency"),
            dateline == null ? null : dateline.text("place"),
            fields.text("section"),
            fields.texts("tags"),
            fields.texts("labels"),
            fields.text("language"),
            fields.text("summary"),
            Objects.requireNonNullElse(fields.text("bodyHtml"), ""),
            fields.time("embargoUntil"),
            null,
            null);
    if (dateline != null) {
      dateline.finish();
    }
    fields.ignore(READ_ONLY);
    fields.finish();
    return manuscript;
  }
}
