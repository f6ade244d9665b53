package id.warta.testkit.photo;

import java.awt.image.BufferedImage;

/// Lays pictures down as a camera would store them, and compares them with what came out.
public final class Likeness {
  private Likeness() {}

  /// How far two pictures are apart: the mean over all samples, of 255.
  public static double distance(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int a = one.getRGB(x, y);
        int b = other.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          sum += Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
        }
      }
    }
    return (double) sum / (3L * one.getWidth() * one.getHeight());
  }

  /// The picture stored so that its first row and first column are seen at these sides.
  public static BufferedImage lying(BufferedImage upright, String row, String column) {
    boolean swapped = row.equals("left") || row.equals("right");
    int width = upright.getWidth();
    int height = upright.getHeight();
    var stored =
        new BufferedImage(
            swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_3BYTE_BGR);
    for (int r = 0; r < stored.getHeight(); r++) {
      for (int c = 0; c < stored.getWidth(); c++) {
        int x = swapped ? side(row, r, width) : side(column, c, width);
        int y = swapped ? side(column, c, height) : side(row, r, height);
        stored.setRGB(c, r, upright.getRGB(x, y));
      }
    }
    return stored;
  }

  private static int side(String side, int index, int length) {
    return side.equals("left") || side.equals("top") ? index : length - 1 - index;
  }
}
