package id.warta.photo;

/// A rectangle of a picture, in pixels.
///
/// @param left pixels from the picture's left edge
/// @param top pixels from its top edge
public record Frame(int left, int top, int width, int height) {

  /// The same part of the same picture at another size; at least one pixel, and never beyond its
  /// edges.
  public Frame scaled(int fromWidth, int fromHeight, int toWidth, int toHeight) {
    int newWidth = Math.clamp(scaled(width, fromWidth, toWidth), 1, toWidth);
    int newHeight = Math.clamp(scaled(height, fromHeight, toHeight), 1, toHeight);
    return new Frame(
        Math.clamp(scaled(left, fromWidth, toWidth), 0, toWidth - newWidth),
        Math.clamp(scaled(top, fromHeight, toHeight), 0, toHeight - newHeight),
        newWidth,
        newHeight);
  }

  private static long scaled(int length, int from, int to) {
    return Math.round((double) length * to / from);
  }
}
