package id.warta.function.editarticle;

import id.warta.edge.JsonFields;
import id.warta.edge.PhotoTextsReader;
import id.warta.feedback.Faults;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads the body of `PUT …/photos`: an array of photos, each with its id and its texts. What an
/// answer shows of a photo and nobody may write is passed over.
final class PhotoEditsReader {
  private static final List<String> READ_ONLY =
      List.of("state", "reason", "width", "height", "placeholder", "renditions");

  private PhotoEditsReader() {}

  /// @param faults takes what cannot be read
  static List<PhotoEdit> read(JsonArray body, Faults faults) {
    var edits = new ArrayList<PhotoEdit>();
    for (var index = 0; index < body.items().size(); index++) {
      var pointer = "/" + index;
      if (body.items().get(index) instanceof JsonObject photo) {
        edits.add(edit(new JsonFields(photo, pointer, faults), pointer, faults));
      } else {
        faults.add(pointer, "must be an object, not " + body.items().get(index).kind());
      }
    }
    return edits;
  }

  private static PhotoEdit edit(JsonFields fields, String pointer, Faults faults) {
    var id = fields.text("id");
    if (id == null) {
      faults.add(pointer + "/id", "is needed: the id of a photo of this story");
    }
    var texts = PhotoTextsReader.read(fields, pointer, faults);
    fields.ignore(READ_ONLY);
    fields.finish();
    return new PhotoEdit(Objects.requireNonNullElse(id, ""), texts);
  }
}
