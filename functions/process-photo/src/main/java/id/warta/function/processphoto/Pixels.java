package id.warta.function.processphoto;

import id.warta.photo.Frame;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/// A picture: rows from the top, pixels from the left, samples of a pixel side by side.
///
/// @param bands samples a pixel: blue, green and red, as Java's decoder of JPEG gives them, or four
///   of ink
/// @param samples a byte each, 0 to 255
@SuppressWarnings("ArrayRecordComponent") // handed on once, compared by nobody
record Pixels(int width, int height, int bands, byte[] samples) {

  static Pixels blank(int width, int height, int bands) {
    return new Pixels(width, height, bands, new byte[width * height * bands]);
  }

  /// A part of the picture, copied.
  Pixels part(Frame frame) {
    var part = blank(frame.width(), frame.height(), bands);
    int length = frame.width() * bands;
    for (int row = 0; row < frame.height(); row++) {
      int from = ((frame.top() + row) * width + frame.left()) * bands;
      System.arraycopy(samples, from, part.samples, row * length, length);
    }
    return part;
  }

  /// The same samples as Java's own imaging wants them; nothing is copied.
  WritableRaster raster() {
    var offsets = bands == 3 ? new int[] {2, 1, 0} : new int[] {0, 1, 2, 3};
    return Raster.createInterleavedRaster(
        new DataBufferByte(samples, samples.length),
        width,
        height,
        width * bands,
        bands,
        offsets,
        null);
  }

  /// The same samples as an image in sRGB; nothing is copied.
  BufferedImage image() {
    var colours =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    return new BufferedImage(colours, raster(), false, null);
  }
}
