package id.warta.photo;

/// The point of a picture that a crop must keep, to four decimals: the tenth part of a pixel of a
/// picture 1,000 pixels wide.
///
/// @param x from the left edge, 0 to 1
/// @param y from the top edge, 0 to 1
public record FocalPoint(double x, double y) {
  public static final FocalPoint MIDDLE = new FocalPoint(0.5, 0.5);

  private static final double STEPS = 10_000;

  /// @throws IllegalArgumentException if the point lies outside the picture
  public FocalPoint {
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
      throw new IllegalArgumentException("a focal point lies between 0 and 1");
    }
    x = Math.round(x * STEPS) / STEPS;
    y = Math.round(y * STEPS) / STEPS;
  }
}
