package id.warta.photo;

/// A proportion in which pages show a photo whose own does not fit: the largest part of the photo
/// that has it, as near to the photo's focal point as its edges allow.
public enum Crop {
  WIDE(16, 9),
  SQUARE(1, 1);

  private final int across;
  private final int down;

  Crop(int across, int down) {
    this.across = across;
    this.down = down;
  }

  /// The proportion, `16x9`: part of file names and of answers.
  public String proportion() {
    return across + "x" + down;
  }

  /// How wide this part of a photo is, in the photo's pixels; at least one.
  public int width(int photoWidth, int photoHeight) {
    return (int) Math.max(1, Math.min(photoWidth, (long) photoHeight * across / down));
  }

  /// How high a picture of this proportion is; at least one pixel.
  public int height(int width) {
    return (int) Math.max(1, Math.round((double) width * down / across));
  }

  /// This part of a photo of this size.
  public Frame frame(int photoWidth, int photoHeight, FocalPoint focalPoint) {
    int width = width(photoWidth, photoHeight);
    int height = height(width);
    return new Frame(
        start(focalPoint.x(), width, photoWidth),
        start(focalPoint.y(), height, photoHeight),
        width,
        height);
  }

  private static int start(double focus, int length, int whole) {
    return Math.clamp(Math.round(focus * whole - length / 2.0), 0, whole - length);
  }
}
