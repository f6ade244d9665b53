package id.warta.function.processphoto;

import id.warta.article.ArticleId;
import id.warta.json.Json;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.json.JsonSyntaxException;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a photo is looked at. Of all that an event says only the photo's key counts: what lies there
/// and what is written about it is read when it is needed.
sealed interface PhotoEvent {

  PhotoKey key();

  /// Its file has come: S3's event `Object Created`.
  record Uploaded(PhotoKey key) implements PhotoEvent {}

  /// Its texts or its focal point have changed: `Photo Edited`, from after-change, with
  /// `{"articleId": …, "photoId": …}`.
  record Edited(PhotoKey key) implements PhotoEvent {}

  /// Reads an event as EventBridge hands it on; empty for an object that is no photo's.
  ///
  /// @throws IllegalArgumentException if the bytes are no such event
  static Optional<PhotoEvent> read(byte[] event) {
    try {
      if (Json.parse(event) instanceof JsonObject envelope
          && envelope.member("detail") instanceof JsonObject detail) {
        return "Photo Edited".equals(text(envelope, "detail-type"))
            ? Optional.of(new Edited(key(detail)))
            : PhotoKey.ofUpload(object(detail)).map(Uploaded::new);
      }
    } catch (JsonSyntaxException noEvent) {
      throw new IllegalArgumentException("the event is no JSON", noEvent);
    }
    throw new IllegalArgumentException("the event has no detail");
  }

  private static PhotoKey key(JsonObject detail) {
    var story = text(detail, "articleId");
    var photo = text(detail, "photoId");
    if (story == null || photo == null) {
      throw new IllegalArgumentException("the event names no photo");
    }
    return new PhotoKey(new ArticleId(story), new PhotoId(photo));
  }

  private static String object(JsonObject detail) {
    var key = detail.member("object") instanceof JsonObject object ? text(object, "key") : null;
    if (key == null) {
      throw new IllegalArgumentException("the event names no object");
    }
    return key;
  }

  private static @Nullable String text(JsonObject object, String member) {
    return object.member(member) instanceof JsonString(var text) ? text : null;
  }
}
