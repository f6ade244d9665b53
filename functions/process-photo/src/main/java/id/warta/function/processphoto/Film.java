package id.warta.function.processphoto;

import id.warta.photo.Frame;

/// A decoded picture, still large and lying as it was stored, from which any part can be taken.
///
/// @param width of the original once upright, in pixels
/// @param height of the original once upright, in pixels
record Film(Rows rows, PhotoParts parts, Orientation orientation, int width, int height) {

  /// A part of the picture, upright and in the web's colours. It is made small first, and only then
  /// turned and changed in colour, which would cost more on the large one.
  ///
  /// @param frame of the upright original
  /// @param toWidth of the answer, at most the frame's
  /// @param toHeight of the answer, at most the frame's
  Pixels print(Frame frame, int toWidth, int toHeight) {
    boolean swaps = orientation.swaps();
    var stored =
        orientation
            .stored(frame, width, height)
            .scaled(swaps ? height : width, swaps ? width : height, rows.width(), rows.height());
    var small =
        Resizing.to(swaps ? toHeight : toWidth, swaps ? toWidth : toHeight, rows.part(stored));
    return orientation.upright(Colours.toSrgb(small, parts.ink(), parts.profile()));
  }

  /// The picture as a whole.
  Pixels print(int toWidth, int toHeight) {
    return print(new Frame(0, 0, width, height), toWidth, toHeight);
  }
}
