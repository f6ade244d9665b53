package id.warta.function.processphoto;

import com.luciad.imageio.webp.WebPReadParam;
import com.luciad.imageio.webp.WebPReader;
import id.warta.function.processphoto.PhotoParts.Canvas;
import id.warta.function.processphoto.PhotoParts.Ink;
import id.warta.photo.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// One picture on its way from bytes to pixels. Its size is read first, from the header, by the
/// same code that will decode it.
final class Decoder implements AutoCloseable {
  /// More pixels than this are refused. The largest cameras have as many.
  static final long MAX_PIXELS = 100_000_000;

  private final ImageReader reader;
  private final Ink ink;
  private final @Nullable Canvas canvas;
  private final int width;
  private final int height;
  private @Nullable String damage;

  /// @throws UnfitPhoto if the header cannot be read or declares too many pixels
  Decoder(PhotoFormat format, PhotoParts parts) throws UnfitPhoto {
    this.ink = parts.ink();
    this.reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    reader.setInput(
        new MemoryCacheImageInputStream(new ByteArrayInputStream(parts.picture())), true, true);
    reader.addIIOReadWarningListener(
        (source, warning) -> {
          if (!isHarmless(warning)) {
            damage = warning;
          }
        });
    this.width = read(() -> reader.getWidth(0));
    this.height = read(() -> reader.getHeight(0));
    this.canvas = parts.canvas();
    if ((long) width * height > MAX_PIXELS || (long) width() * height() > MAX_PIXELS) {
      throw new UnfitPhoto(Rejection.TOO_MANY_PIXELS);
    }
  }

  int width() {
    return canvas == null ? width : canvas.width();
  }

  int height() {
    return canvas == null ? height : canvas.height();
  }

  /// Decodes the picture: whole, or where that takes more memory than there is, reduced.
  ///
  /// @param memory how many bytes the decoded samples may take
  /// @throws UnfitPhoto if it is broken or ends before it is complete
  Rows decode(long memory) throws UnfitPhoto {
    var rows = read(() -> rows(memory));
    if (damage != null) {
      throw new UnfitPhoto(Rejection.DAMAGED, new IOException(damage));
    }
    return rows;
  }

  private Rows rows(long memory) throws IOException {
    if (ink != Ink.LIGHT) {
      var param = reader.getDefaultReadParam();
      subsample(param, 4, memory);
      return Rows.OfBytes.of(reader.readRaster(0, param));
    }
    if (reader instanceof WebPReader) {
      return webp(factor(2 * Integer.BYTES, memory));
    }
    var model = reader.getRawImageType(0).getSampleModel();
    var param = reader.getDefaultReadParam();
    subsample(param, model.getNumBands() * Math.ceilDiv(model.getSampleSize(0), 8), memory);
    return Rows.of(reader.read(0, param));
  }

  /// This decoder makes a picture smaller while it decodes, which costs nothing but detail that no
  /// rendition would show.
  private Rows webp(int factor) throws IOException {
    var param = new WebPReadParam();
    if (factor > 1) {
      param.setUseScaling(true);
      param.setScaledWidth(Math.ceilDiv(width, factor));
      param.setScaledHeight(Math.ceilDiv(height, factor));
    }
    var rows = Rows.of(reader.read(0, param));
    return canvas == null ? rows : new Rows.OnCanvas(rows, canvas.reduced(factor));
  }

  private void subsample(ImageReadParam param, int bytesPerPixel, long memory) {
    int factor = factor(bytesPerPixel, memory);
    param.setSourceSubsampling(factor, factor, 0, 0);
  }

  private int factor(int bytesPerPixel, long memory) {
    int factor = 1;
    while ((long) width * height * bytesPerPixel / ((long) factor * factor) > memory) {
      factor++;
    }
    return factor;
  }

  /// Cameras fill up their files, and some count one byte too many.
  private static boolean isHarmless(String warning) {
    return warning.contains("extraneous bytes before marker");
  }

  /// A step of a decoder that was made for good files: on a bad one it fails in many ways.
  private interface Step<T> {
    T run() throws IOException;
  }

  private static <T> T read(Step<T> step) throws UnfitPhoto {
    try {
      return step.run();
    } catch (IOException | RuntimeException broken) {
      throw new UnfitPhoto(Rejection.DAMAGED, broken);
    }
  }

  @Override
  public void close() {
    reader.dispose();
  }
}
