package id.warta.function.processphoto;

import id.warta.photo.FocalPoint;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Rejection;
import id.warta.photo.Rendition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Where an original becomes the pictures that readers see: upright, in the web's colours, at the
/// widths that pages want, and silent about where and with what it was taken.
final class Darkroom {
  static {
    // Pictures stay in memory: a function's disk is small and slow.
    ImageIO.setUseCache(false);
  }

  private final long memory;

  /// @param memory how many bytes a decoded picture may take; a larger one is decoded reduced
  Darkroom(long memory) {
    this.memory = memory;
  }

  /// A darkroom that uses what this function was given: of its heap a third for the decoded
  /// picture, and the rest for the file and what is made of the picture.
  static Darkroom ofThisFunction() {
    return new Darkroom(Runtime.getRuntime().maxMemory() / 3);
  }

  /// Develops a blank sheet, so that everything needed is at hand when the first photo comes.
  void warmUp() {
    try {
      var blank = Encoder.write(Pixels.blank(700, 500, 3), Rendition.Encoding.JPEG, new byte[0]);
      develop(blank, PhotoTexts.NONE);
    } catch (UnfitPhoto impossible) {
      throw new IllegalStateException("a blank sheet cannot be developed", impossible);
    }
  }

  /// What came of an original.
  ///
  /// @param width of the original once upright, in pixels
  /// @param height of the original once upright, in pixels
  /// @param placeholder see [Placeholder]
  /// @param words what the file says of itself
  /// @param files every rendition that an original of this size has
  record Developed(
      int width, int height, String placeholder, PhotoWords words, Map<Rendition, byte[]> files) {}

  /// @param texts what people wrote about the photo, which goes before what the file says
  /// @throws UnfitPhoto if the file cannot become a photo, with the reason
  Developed develop(byte[] original, PhotoTexts texts) throws UnfitPhoto {
    var format = PhotoFormat.of(original);
    var parts =
        switch (format) {
          case JPEG -> JpegParts.of(original);
          case PNG -> PngParts.of(original);
          case WEBP -> WebpParts.of(original);
        };
    var words = PhotoWords.of(parts.metadata());
    var xmp = caption(words, texts).xmp();
    var negatives = expose(format, parts, texts.focus(), memory);
    var files = new LinkedHashMap<Rendition, byte[]>();
    negatives.all().forEach(negative -> negative.print(xmp, files));
    return new Developed(
        negatives.width(),
        negatives.height(),
        Placeholder.of(negatives.all().getFirst().largest()),
        words,
        files);
  }

  /// What a photo's renditions are made from.
  ///
  /// @param width of the original once upright, in pixels
  /// @param height of the original once upright, in pixels
  /// @param all of the whole photo first, then of each crop
  private record Negatives(int width, int height, List<Negative> all) {}

  private static Negatives expose(
      PhotoFormat format, PhotoParts parts, FocalPoint focus, long memory) throws UnfitPhoto {
    var orientation = Orientation.of(parts.metadata());
    try (var decoder = new Decoder(format, parts)) {
      int width = orientation.swaps() ? decoder.height() : decoder.width();
      int height = orientation.swaps() ? decoder.width() : decoder.height();
      if (Rendition.of(width, height).isEmpty()) {
        throw new UnfitPhoto(Rejection.TOO_NARROW);
      }
      var film = new Film(decoder.decode(memory), parts, orientation, width, height);
      return new Negatives(width, height, Negative.allOf(film, focus));
    }
  }

  private static Caption caption(PhotoWords words, PhotoTexts texts) {
    return new Caption(
        new PhotoWords(
            texts.caption() != null ? texts.caption() : words.caption(),
            words.creator(),
            texts.credit() != null ? texts.credit() : words.credit(),
            words.copyright(),
            words.digitalSourceType()),
        texts.alt());
  }
}
