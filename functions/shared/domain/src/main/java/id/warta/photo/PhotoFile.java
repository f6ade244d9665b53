package id.warta.photo;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a photo's file: asked for, looked at and good, or refused.
public sealed interface PhotoFile {

  /// Asked for: a URL was handed out and nothing has been looked at.
  ///
  /// @param contentType as declared
  /// @param contentLength in bytes, as declared
  /// @param sha256 of the bytes as declared, in base64
  /// @param expiresAt when the URL stops to work
  record Pending(String contentType, long contentLength, String sha256, Instant expiresAt)
      implements PhotoFile {
    /// How long after its URL expired a file may still be on its way through process-photo.
    public static final Duration GRACE = Duration.ofHours(1);
  }

  /// Rendered: public once its story is.
  ///
  /// @param width of the upright original, in pixels
  /// @param height of the upright original, in pixels
  /// @param hash of the original, the texts and the focal point; part of each rendition's name
  /// @param placeholder a few bytes to paint before the picture loads, in base64
  /// @param caption what the file says of itself; stands in for an empty caption
  /// @param credit what the file says of itself; stands in for an empty credit
  record Ready(
      int width,
      int height,
      String hash,
      @Nullable String placeholder,
      @Nullable String caption,
      @Nullable String credit)
      implements PhotoFile {}

  /// Refused, or never uploaded.
  record Rejected(Rejection reason) implements PhotoFile {}
}
