package id.warta.bench;

import java.awt.image.BufferedImage;

/// How much of a picture's structure is left in a smaller one: the mean structural similarity
/// (SSIM, Wang et al. 2004) of the brightness, over windows of 8 by 8 pixels, 4 apart. 1 is the
/// same picture.
///
/// The original is brought to the smaller size by the plain mean of the area that each pixel
/// covers, which neither of the two programs that are compared does.
final class Similarity {
  private static final int WINDOW = 8;
  private static final int STEP = 4;
  private static final double C1 = Math.pow(0.01 * 255, 2);
  private static final double C2 = Math.pow(0.03 * 255, 2);

  private Similarity() {}

  /// @param brightness of the original, row by row
  /// @param left where in the original the part begins that the rendition shows; fractions of a
  ///   pixel count
  static double of(
      float[] brightness,
      int stride,
      double left,
      double top,
      double width,
      double height,
      BufferedImage rendition) {
    var wanted =
        reduced(
            brightness,
            stride,
            left,
            top,
            width / rendition.getWidth(),
            height / rendition.getHeight(),
            rendition.getWidth(),
            rendition.getHeight());
    return similarity(wanted, brightness(rendition), rendition.getWidth(), rendition.getHeight());
  }

  /// ITU-R BT.601.
  static float[] brightness(BufferedImage image) {
    int width = image.getWidth();
    var brightness = new float[width * image.getHeight()];
    var row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int rgb = row[x];
        brightness[y * width + x] =
            0.299f * (rgb >> 16 & 0xff) + 0.587f * (rgb >> 8 & 0xff) + 0.114f * (rgb & 0xff);
      }
    }
    return brightness;
  }

  private static float[] reduced(
      float[] from,
      int stride,
      double left,
      double top,
      double scaleX,
      double scaleY,
      int width,
      int height) {
    var reduced = new float[width * height];
    for (int y = 0; y < height; y++) {
      double y0 = top + y * scaleY;
      double y1 = y0 + scaleY;
      for (int x = 0; x < width; x++) {
        double x0 = left + x * scaleX;
        double x1 = x0 + scaleX;
        double sum = 0;
        for (int row = (int) y0; row < y1 - 1e-9; row++) {
          double down = Math.min(y1, row + 1) - Math.max(y0, row);
          for (int column = (int) x0; column < x1 - 1e-9; column++) {
            double across = Math.min(x1, column + 1) - Math.max(x0, column);
            sum += down * across * from[Math.min(row * stride + column, from.length - 1)];
          }
        }
        reduced[y * width + x] = (float) (sum / (scaleX * scaleY));
      }
    }
    return reduced;
  }

  private static double similarity(float[] one, float[] other, int width, int height) {
    double sum = 0;
    int windows = 0;
    for (int y = 0; y + WINDOW <= height; y += STEP) {
      for (int x = 0; x + WINDOW <= width; x += STEP) {
        sum += window(one, other, width, x, y);
        windows++;
      }
    }
    return sum / windows;
  }

  private static double window(float[] one, float[] other, int width, int left, int top) {
    double a = 0;
    double b = 0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int y = top; y < top + WINDOW; y++) {
      for (int x = left; x < left + WINDOW; x++) {
        double p = one[y * width + x];
        double q = other[y * width + x];
        a += p;
        b += q;
        aa += p * p;
        bb += q * q;
        ab += p * q;
      }
    }
    int count = WINDOW * WINDOW;
    a /= count;
    b /= count;
    double varianceOfOne = aa / count - a * a;
    double varianceOfOther = bb / count - b * b;
    double covariance = ab / count - a * b;
    return (2 * a * b + C1)
        * (2 * covariance + C2)
        / ((a * a + b * b + C1) * (varianceOfOne + varianceOfOther + C2));
  }
}
