package id.warta.function.processphoto;

import java.util.Base64;

/// A picture of a few blurred pixels, to be painted while the real one loads: a whole WebP of at
/// most 75 bytes, which is 100 characters of base64.
final class Placeholder {
  private static final int MOST_BYTES = 75;
  private static final int WIDEST = 16;

  private Placeholder() {}

  /// Of a picture in sRGB; in base64.
  static String of(Pixels picture) {
    int longest = Math.min(WIDEST, Math.max(picture.width(), picture.height()));
    while (true) {
      double scale = (double) longest / Math.max(picture.width(), picture.height());
      int width = (int) Math.max(1, Math.round(picture.width() * scale));
      int height = (int) Math.max(1, Math.round(picture.height() * scale));
      var bytes = Encoder.webp(Resizing.to(width, height, picture), 0);
      if (bytes.length <= MOST_BYTES || longest == 1) {
        return Base64.getEncoder().encodeToString(bytes);
      }
      longest--;
    }
  }
}
