package id.warta.function.processphoto;

import id.warta.function.processphoto.PhotoParts.Ink;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import org.jspecify.annotations.Nullable;

/// Brings every picture to sRGB, the colours of the web.
final class Colours {
  private Colours() {}

  /// @param profile that the picture was made with; one that is broken or for another number of
  ///   samples is passed over
  static Pixels toSrgb(Pixels picture, Ink ink, byte @Nullable [] profile) {
    var pure = ink == Ink.LIGHT ? picture : inkOnPaper(picture, ink);
    var converted = profile == null ? null : converted(pure, profile);
    if (converted != null) {
      return converted;
    }
    return pure.bands() == 3 ? pure : mixed(pure);
  }

  private static @Nullable Pixels converted(Pixels picture, byte[] profile) {
    try {
      var colours = ICC_Profile.getInstance(profile);
      if (colours.getNumComponents() != picture.bands()) {
        return null;
      }
      var srgb = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB)).getProfile();
      var converted = Pixels.blank(picture.width(), picture.height(), 3);
      new ColorConvertOp(new ICC_Profile[] {colours, srgb}, null)
          .filter(picture.raster(), converted.raster());
      return converted;
    } catch (IllegalArgumentException | CMMException broken) {
      return null;
    }
  }

  /// Turns what a JPEG holds into amounts of ink, 0 to 255.
  private static Pixels inkOnPaper(Pixels stored, Ink ink) {
    var samples = stored.samples();
    var inks = Pixels.blank(stored.width(), stored.height(), 4);
    for (int at = 0; at < samples.length; at += 4) {
      int first = samples[at] & 0xff;
      int second = samples[at + 1] & 0xff;
      int third = samples[at + 2] & 0xff;
      if (ink == Ink.YCCK) {
        // ITU-R BT.601, as JFIF has it.
        double brightness = first;
        double blue = second - 128;
        double red = third - 128;
        first = sample(brightness + 1.402 * red);
        second = sample(brightness - 0.344136 * blue - 0.714136 * red);
        third = sample(brightness + 1.772 * blue);
      }
      inks.samples()[at] = (byte) (255 - first);
      inks.samples()[at + 1] = (byte) (255 - second);
      inks.samples()[at + 2] = (byte) (255 - third);
      inks.samples()[at + 3] = (byte) (255 - (samples[at + 3] & 0xff));
    }
    return inks;
  }

  /// Ink without a profile: each takes away its own colour, black takes all.
  private static Pixels mixed(Pixels inks) {
    var mixed = Pixels.blank(inks.width(), inks.height(), 3);
    for (int from = 0, to = 0; from < inks.samples().length; from += 4) {
      int paper = 255 - (inks.samples()[from + 3] & 0xff);
      for (int band = 0; band < 3; band++) {
        int light = 255 - (inks.samples()[from + band] & 0xff);
        mixed.samples()[to + 2 - band] = (byte) ((light * paper + 127) / 255);
      }
      to += 3;
    }
    return mixed;
  }

  private static int sample(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
