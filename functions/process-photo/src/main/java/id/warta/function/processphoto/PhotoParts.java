package id.warta.function.processphoto;

import com.drew.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/// A photo's file, taken apart.
///
/// @param picture a file of the same format that holds the picture alone: what a decoder gets to
///   see, so that no broken profile, comment or second picture troubles it
/// @param canvas on which the picture lies; `null` where it fills it
/// @param ink how its samples stand for colour
/// @param profile the ICC profile of its colours; `null` for sRGB
/// @param metadata what cameras and agencies wrote into it
@SuppressWarnings("ArrayRecordComponent") // handed on once, compared by nobody
record PhotoParts(
    byte[] picture,
    @Nullable Canvas canvas,
    Ink ink,
    byte @Nullable [] profile,
    Metadata metadata) {

  /// How the samples of a picture stand for colour.
  enum Ink {
    /// One sample of grey, or red, green and blue, as the decoder gives them.
    LIGHT,
    /// Cyan, magenta, yellow, black; in a JPEG each counted from full ink down, as Adobe does.
    CMYK,
    /// The same, with the first three turned into brightness and two differences.
    YCCK
  }

  /// White paper, larger than the picture that lies on it.
  ///
  /// @param left where on it the picture begins
  /// @param top where on it the picture begins
  record Canvas(int width, int height, int left, int top) {
    Canvas reduced(int factor) {
      return new Canvas(
          Math.ceilDiv(width, factor), Math.ceilDiv(height, factor), left / factor, top / factor);
    }
  }

  /// A file that cannot be taken apart: a decoder may make more of it, and says so if not.
  static PhotoParts whole(byte[] file) {
    return new PhotoParts(file, null, Ink.LIGHT, null, new Metadata());
  }
}
