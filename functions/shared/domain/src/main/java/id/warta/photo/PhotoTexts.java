package id.warta.photo;

import org.jspecify.annotations.Nullable;

/// What people write about a photo.
///
/// @param caption up to 500 characters
/// @param credit up to 120 characters, `FADLI/SB`
/// @param alt for who cannot see the picture, up to 300 characters
/// @param focalPoint the middle where `null`
public record PhotoTexts(
    @Nullable String caption,
    @Nullable String credit,
    @Nullable String alt,
    @Nullable FocalPoint focalPoint) {
  public static final PhotoTexts NONE = new PhotoTexts(null, null, null, null);

  /// The point that crops keep.
  public FocalPoint focus() {
    return focalPoint == null ? FocalPoint.MIDDLE : focalPoint;
  }
}
