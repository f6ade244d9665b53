package id.warta.function.processphoto;

import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import id.warta.photo.Frame;

/// How a stored picture must be turned to stand upright: Exif's eight values, in their order.
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  UPSIDE_DOWN(false, true, true),
  UPSIDE_DOWN_MIRRORED(false, false, true),
  LYING_MIRRORED(true, false, false),
  LYING_LEFT(true, true, false),
  LYING_RIGHT_MIRRORED(true, true, true),
  LYING_RIGHT(true, false, true);

  private final boolean swapped;
  private final boolean fromRight;
  private final boolean fromBottom;

  /// @param swapped whether stored rows are upright columns
  /// @param fromRight whether the upright picture's left edge is the stored one's last column, or
  ///   last row if swapped
  /// @param fromBottom whether its upper edge is the stored one's last row, or last column if
  ///   swapped
  Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
    this.swapped = swapped;
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
  }

  /// What the file says; upright where it says nothing or nonsense.
  static Orientation of(Metadata metadata) {
    for (var directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
      try {
        int value = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
      } catch (MetadataException absent) {
        // The next one may have it.
      }
    }
    return UPRIGHT;
  }

  /// Whether width and height change places.
  boolean swaps() {
    return swapped;
  }

  /// Where a part of the upright picture lies in the stored one.
  ///
  /// @param width of the whole upright picture
  /// @param height of the whole upright picture
  Frame stored(Frame upright, int width, int height) {
    int left = fromRight ? width - upright.left() - upright.width() : upright.left();
    int top = fromBottom ? height - upright.top() - upright.height() : upright.top();
    return swapped
        ? new Frame(top, left, upright.height(), upright.width())
        : new Frame(left, top, upright.width(), upright.height());
  }

  /// The picture turned upright.
  Pixels upright(Pixels stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    int width = swapped ? stored.height() : stored.width();
    int height = swapped ? stored.width() : stored.height();
    int bands = stored.bands();
    var upright = Pixels.blank(width, height, bands);
    int to = 0;
    for (int y = 0; y < height; y++) {
      int fromY = fromBottom ? height - 1 - y : y;
      for (int x = 0; x < width; x++) {
        int fromX = fromRight ? width - 1 - x : x;
        int from =
            bands * (swapped ? fromX * stored.width() + fromY : fromY * stored.width() + fromX);
        for (int band = 0; band < bands; band++) {
          upright.samples()[to++] = stored.samples()[from + band];
        }
      }
    }
    return upright;
  }
}
