package id.warta.function.processphoto;

import id.warta.json.Json;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.json.JsonSyntaxException;
import id.warta.photo.PhotoKey;
import java.util.Optional;

/// S3's event `Object Created`, as EventBridge hands it on. Of all that it says only the key
/// counts: what lies there is read when it is needed.
final class UploadEvent {
  private UploadEvent() {}

  /// The photo that was uploaded; empty for an object that is no photo's.
  ///
  /// @throws IllegalArgumentException if the bytes are no such event
  static Optional<PhotoKey> photo(byte[] event) {
    try {
      if (Json.parse(event) instanceof JsonObject envelope
          && envelope.member("detail") instanceof JsonObject detail
          && detail.member("object") instanceof JsonObject object
          && object.member("key") instanceof JsonString(var key)) {
        return PhotoKey.ofUpload(key);
      }
    } catch (JsonSyntaxException noEvent) {
      throw new IllegalArgumentException("the event is no JSON", noEvent);
    }
    throw new IllegalArgumentException("the event names no object");
  }
}
