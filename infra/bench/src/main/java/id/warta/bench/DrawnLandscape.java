package id.warta.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/// A picture with what photos are made of: a smooth sky, texture at every scale, hard edges, fine
/// print, and the grain of a sensor. The same size always gives the same picture.
final class DrawnLandscape {
  private static final int SCALES = 7;

  private DrawnLandscape() {}

  static BufferedImage of(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var grain = new Random(29);
    for (int y = 0; y < height; y++) {
      double v = (double) y / height;
      for (int x = 0; x < width; x++) {
        double u = (double) x / height;
        double horizon = 0.45 + 0.08 * texture(u * 2, 3, 3);
        double noise = grain.nextGaussian() * 3;
        image.setRGB(x, y, v < horizon ? sky(v, noise) : ground(u, v, noise));
      }
    }
    people(image);
    return image;
  }

  private static int sky(double v, double noise) {
    return rgb(90 + 150 * v + noise, 140 + 130 * v + noise, 215 + 30 * v + noise);
  }

  private static int ground(double u, double v, double noise) {
    double leaf = texture(u * 6, v * 6, SCALES);
    double water = v > 0.75 ? 0.5 + 0.5 * Math.sin(v * 300 + 4 * texture(u * 3, v * 9, 4)) : 0;
    return rgb(
        40 + 110 * leaf + 40 * water + noise,
        60 + 120 * leaf + 50 * water + noise,
        30 + 60 * leaf + 90 * water + noise);
  }

  /// Houses with windows, and a sign to read.
  private static void people(BufferedImage image) {
    int unit = image.getHeight() / 60;
    var drawing = image.createGraphics();
    drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int house = 0; house < 9; house++) {
      int x = unit * (3 + house * 9);
      int y = unit * (24 + house % 3);
      drawing.setColor(Color.getHSBColor(house / 9f, 0.45f, 0.75f));
      drawing.fillRect(x, y, unit * 6, unit * 7);
      drawing.setColor(new Color(40, 34, 30));
      for (int window = 0; window < 6; window++) {
        drawing.fillRect(
            x + unit * (1 + window % 3 * 2) - unit / 2,
            y + unit * (1 + window / 3 * 3),
            unit,
            unit * 2);
      }
    }
    drawing.setFont(new Font(Font.SANS_SERIF, Font.BOLD, unit * 2));
    drawing.setColor(Color.WHITE);
    drawing.drawString("JEMBATAN GANTUNG SEI TATAS", unit * 6, unit * 38);
    drawing.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, unit));
    drawing.drawString("Dilarang melintas lebih dari sepuluh orang", unit * 6, unit * 40);
    drawing.dispose();
  }

  /// Noise of several scales, 0 to 1, each half as strong as the one before.
  private static double texture(double x, double y, int scales) {
    double sum = 0;
    double strength = 0.5;
    for (int scale = 0; scale < scales; scale++) {
      sum += strength * smooth(x, y, scale);
      x *= 2.1;
      y *= 2.1;
      strength /= 1.7;
    }
    return Math.min(1, sum / 1.2);
  }

  private static double smooth(double x, double y, int seed) {
    long left = (long) Math.floor(x);
    long top = (long) Math.floor(y);
    double u = eased(x - left);
    double v = eased(y - top);
    double above = corner(left, top, seed) * (1 - u) + corner(left + 1, top, seed) * u;
    double below = corner(left, top + 1, seed) * (1 - u) + corner(left + 1, top + 1, seed) * u;
    return above * (1 - v) + below * v;
  }

  private static double eased(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double corner(long x, long y, int seed) {
    long hash = x * 0x9E3779B97F4A7C15L ^ y * 0xC2B2AE3D27D4EB4FL ^ seed * 0x165667B19E3779F9L;
    hash ^= hash >>> 29;
    hash *= 0xBF58476D1CE4E5B9L;
    hash ^= hash >>> 32;
    return (hash & 0xffff) / 65_535.0;
  }

  private static int rgb(double red, double green, double blue) {
    return sample(red) << 16 | sample(green) << 8 | sample(blue);
  }

  private static int sample(double value) {
    return (int) Math.clamp(value, 0, 255);
  }
}
