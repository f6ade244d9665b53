package id.warta.function.requestphotoupload;

import id.warta.edge.HttpCall;
import id.warta.edge.JsonFields;
import id.warta.edge.PhotoTextsReader;
import id.warta.edge.RefusedCall;
import id.warta.feedback.Faults;
import id.warta.photo.Rejection;
import id.warta.photo.Uploads;
import id.warta.photo.Uploads.Declared;
import id.warta.staff.Caller;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;

/// Reads the request for an upload and finds everything that is wrong with it.
final class PhotoRequestReader {
  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");
  private static final Set<String> HEIC_TYPES = Set.of("image/heic", "image/heif");
  private static final int SHA_256_BYTES = 32;

  private PhotoRequestReader() {}

  /// @throws RefusedCall if the body is no JSON object, or the query string is not empty
  static PhotoRequest read(HttpCall call, Caller caller) {
    var body = call.json();
    call.query().finish();
    var faults = new Faults();
    var fields = new JsonFields(body, faults);
    var declared =
        new Declared(
            contentType(fields, faults), contentLength(fields, faults), sha256(fields, faults));
    var texts = PhotoTextsReader.readUnseen(fields, faults);
    fields.finish();
    return new PhotoRequest(declared, texts, faults.list(), call.idempotencyKey(caller));
  }

  private static String contentType(JsonFields fields, Faults faults) {
    var type = Objects.requireNonNullElse(fields.text("contentType"), "");
    if (HEIC_TYPES.contains(type)) {
      faults.add("/contentType", Rejection.HEIC.detail());
    } else if (!TYPES.contains(type)) {
      faults.add("/contentType", "must be image/jpeg, image/png or image/webp");
    }
    return type;
  }

  private static long contentLength(JsonFields fields, Faults faults) {
    var length = fields.integer("contentLength", 1, Uploads.MAX_BYTES);
    if (length == null) {
      faults.add("/contentLength", "must be the file's size in bytes, at most 25,000,000");
      return 0;
    }
    return length;
  }

  private static String sha256(JsonFields fields, Faults faults) {
    var digest = Objects.requireNonNullElse(fields.text("sha256"), "");
    if (!isSha256(digest)) {
      faults.add("/sha256", "must be the SHA-256 of the file's bytes, in base64: 44 characters");
    }
    return digest;
  }

  /// S3 compares the text: another way to write the same bytes would never match.
  private static boolean isSha256(String text) {
    try {
      var bytes = Base64.getDecoder().decode(text);
      return bytes.length == SHA_256_BYTES
          && Base64.getEncoder().encodeToString(bytes).equals(text);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
