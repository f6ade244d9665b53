package id.warta.function.processphoto;

import id.warta.function.processphoto.PhotoParts.Canvas;
import id.warta.photo.Frame;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/// A decoded picture, read row by row in the form of [Pixels], however it was stored.
interface Rows {
  int width();

  int height();

  /// Samples a pixel: 3 or 4.
  int bands();

  /// Adds a row, counted from the top, to sums: a sample of 0 to 255 to each, side by side.
  void add(int row, int[] sums);

  /// A part of the picture; nothing is copied.
  default Rows part(Frame frame) {
    return frame.width() == width() && frame.height() == height() ? this : new Part(this, frame);
  }

  /// The rows of an image, whatever its type. Grey is spread over the three colours, depth beyond
  /// eight bits is cut, what shines through shows white.
  static Rows of(BufferedImage image) {
    var raster = image.getRaster();
    if (image.getColorModel() instanceof IndexColorModel palette) {
      return new OfPalette(raster, palette);
    }
    return image.getType() == BufferedImage.TYPE_3BYTE_BGR
        ? OfBytes.of(raster)
        : new OfAnyDepth(raster);
  }

  /// Samples of a byte each, taken as they are.
  ///
  /// @param first where the first row begins
  /// @param step from the beginning of a row to that of the next
  @SuppressWarnings("ArrayRecordComponent") // read only, compared by nobody
  record OfBytes(int width, int height, int bands, byte[] samples, int first, int step)
      implements Rows {
    static OfBytes of(Raster raster) {
      return new OfBytes(
          raster.getWidth(),
          raster.getHeight(),
          raster.getNumBands(),
          ((DataBufferByte) raster.getDataBuffer()).getData(),
          0,
          raster.getWidth() * raster.getNumBands());
    }

    @Override
    public void add(int row, int[] sums) {
      int from = first + row * step;
      for (int at = 0; at < sums.length; at++) {
        sums[at] += samples[from + at] & 0xff;
      }
    }

    @Override
    public Rows part(Frame frame) {
      return new OfBytes(
          frame.width(),
          frame.height(),
          bands,
          samples,
          first + frame.top() * step + frame.left() * bands,
          step);
    }
  }

  /// A rectangle of a picture.
  record Part(Rows whole, Frame frame) implements Rows {
    @Override
    public int width() {
      return frame.width();
    }

    @Override
    public int height() {
      return frame.height();
    }

    @Override
    public int bands() {
      return whole.bands();
    }

    @Override
    public void add(int row, int[] sums) {
      var samples = new int[whole.width() * bands()];
      whole.add(frame.top() + row, samples);
      for (int at = 0, from = frame.left() * bands(); at < sums.length; at++, from++) {
        sums[at] += samples[from];
      }
    }
  }

  /// Grey or colour, with alpha or without.
  record OfAnyDepth(Raster raster) implements Rows {
    @Override
    public int width() {
      return raster.getWidth();
    }

    @Override
    public int height() {
      return raster.getHeight();
    }

    @Override
    public int bands() {
      return 3;
    }

    @Override
    public void add(int row, int[] sums) {
      int stored = raster.getNumBands();
      int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
      boolean colour = stored >= 3;
      boolean alpha = stored % 2 == 0;
      var pixels = raster.getPixels(0, row, raster.getWidth(), 1, (int[]) null);
      for (int x = 0; x < raster.getWidth(); x++) {
        int at = x * stored;
        int opacity = alpha ? pixels[at + stored - 1] >> shift : 255;
        for (int band = 0; band < 3; band++) {
          int sample = pixels[at + (colour ? band : 0)] >> shift;
          sums[x * 3 + 2 - band] += overWhite(sample, opacity);
        }
      }
    }
  }

  /// Numbers of colours in a table.
  record OfPalette(Raster raster, IndexColorModel palette) implements Rows {
    @Override
    public int width() {
      return raster.getWidth();
    }

    @Override
    public int height() {
      return raster.getHeight();
    }

    @Override
    public int bands() {
      return 3;
    }

    @Override
    public void add(int row, int[] sums) {
      var numbers = raster.getSamples(0, row, raster.getWidth(), 1, 0, (int[]) null);
      for (int x = 0; x < numbers.length; x++) {
        int colour = palette.getRGB(numbers[x]);
        int opacity = colour >>> 24;
        sums[x * 3 + 2] += overWhite(colour >> 16 & 0xff, opacity);
        sums[x * 3 + 1] += overWhite(colour >> 8 & 0xff, opacity);
        sums[x * 3] += overWhite(colour & 0xff, opacity);
      }
    }
  }

  /// A picture on white paper.
  record OnCanvas(Rows picture, Canvas canvas) implements Rows {
    @Override
    public int width() {
      return canvas.width();
    }

    @Override
    public int height() {
      return canvas.height();
    }

    @Override
    public int bands() {
      return picture.bands();
    }

    @Override
    public void add(int row, int[] sums) {
      var samples = new int[sums.length];
      Arrays.fill(samples, 255);
      int covered = row - canvas.top();
      if (covered >= 0 && covered < picture.height()) {
        var own = new int[picture.width() * bands()];
        picture.add(covered, own);
        int left = Math.min(canvas.left() * bands(), samples.length);
        System.arraycopy(own, 0, samples, left, Math.min(own.length, samples.length - left));
      }
      for (int at = 0; at < sums.length; at++) {
        sums[at] += samples[at];
      }
    }
  }

  private static int overWhite(int sample, int opacity) {
    return opacity == 255 ? sample : (sample * opacity + 255 * (255 - opacity) + 127) / 255;
  }
}
