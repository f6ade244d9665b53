package id.warta.photo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the forms in which a photo is served: the whole or a part of it, a size and an encoding.
/// Which ones a photo has follows from the size of its original alone, so they are never stored.
///
/// @param crop `null` for the whole photo
/// @param width in pixels, upright
/// @param height in pixels, upright
public record Rendition(@Nullable Crop crop, int width, int height, Encoding encoding) {
  private static final List<Integer> WIDTHS = List.of(320, 640, 1280, 1920);
  private static final int WIDEST = WIDTHS.getLast();

  /// WebP cannot be taller than this.
  private static final int TALLEST = 16_383;

  /// How a rendition is written.
  public enum Encoding {
    WEBP("image/webp", "webp"),
    JPEG("image/jpeg", "jpg");

    private final String contentType;
    private final String extension;

    Encoding(String contentType, String extension) {
      this.contentType = contentType;
      this.extension = extension;
    }

    public String contentType() {
      return contentType;
    }

    public String extension() {
      return extension;
    }
  }

  /// A rendition of the whole photo.
  public Rendition(int width, int height, Encoding encoding) {
    this(null, width, height, encoding);
  }

  /// The renditions of an original of this size: of the whole, then of each crop, widest first.
  /// Each is 1920, 1280, 640 and 320 pixels wide as far as the original or its part is wider than
  /// that, and as wide as itself where it is narrower than 1920; each in every encoding. Empty for
  /// a strip so tall that no encoding holds it.
  public static List<Rendition> of(int width, int height) {
    var renditions = new ArrayList<Rendition>();
    for (int rendered : widths(width)) {
      var proportional = (int) Math.max(1, Math.round((double) height * rendered / width));
      if (proportional <= TALLEST) {
        add(null, rendered, proportional, renditions);
      }
    }
    if (!renditions.isEmpty()) {
      for (var crop : Crop.values()) {
        for (int rendered : widths(crop.width(width, height))) {
          add(crop, rendered, crop.height(rendered), renditions);
        }
      }
    }
    return List.copyOf(renditions);
  }

  private static void add(@Nullable Crop crop, int width, int height, List<Rendition> renditions) {
    for (var encoding : Encoding.values()) {
      renditions.add(new Rendition(crop, width, height, encoding));
    }
  }

  private static List<Integer> widths(int original) {
    var widths = new ArrayList<Integer>();
    widths.add(Math.min(original, WIDEST));
    WIDTHS.reversed().stream().filter(width -> width < widths.getFirst()).forEach(widths::add);
    return widths;
  }
}
