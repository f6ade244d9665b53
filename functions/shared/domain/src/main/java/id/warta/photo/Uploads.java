package id.warta.photo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The photos as browsers sent them: nobody has looked at these bytes, and none become public.
public interface Uploads {
  /// The largest file that may be sent, in bytes.
  long MAX_BYTES = 25_000_000;

  /// How long a [Permit] lasts.
  Duration VALIDITY = Duration.ofMinutes(5);

  /// Lets whoever holds the answer send one file, once, without further proof of who he is. Nothing
  /// is stored and nobody is called; the same arguments permit the same upload.
  ///
  /// @param declared what the file must be: a file that differs is refused
  /// @param at when the permit begins; it ends [#VALIDITY] later
  Permit permit(PhotoKey key, Declared declared, Instant at);

  /// Reads what was uploaded.
  ///
  /// @throws StorageUnavailable if the store cannot be reached or refuses the call
  Original original(PhotoKey key);

  /// What a file was said to be before it was sent.
  ///
  /// @param contentType as in HTTP, `image/jpeg`
  /// @param contentLength in bytes
  /// @param sha256 of the bytes, in base64
  record Declared(String contentType, long contentLength, String sha256) {}

  /// One upload that is allowed.
  ///
  /// @param headers to be sent just like this; a browser adds `Content-Length` from the file
  record Permit(String method, URI url, Map<String, String> headers, Instant expiresAt) {}

  /// What was found under a photo's name.
  sealed interface Original {
    /// The file, whole.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and too large to copy
    record Found(byte[] bytes) implements Original {}

    /// Nothing was uploaded, or it is gone again.
    record Missing() implements Original {}

    /// A file above [#MAX_BYTES], which was not read.
    record TooLarge() implements Original {}
  }
}
