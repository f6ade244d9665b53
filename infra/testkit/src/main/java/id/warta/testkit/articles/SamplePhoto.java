package id.warta.testkit.articles;

import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Rejection;

/// Photos for tests, in each of their states.
public final class SamplePhoto {
  public static final PhotoFile PENDING =
      new PhotoFile.Pending(
          "image/jpeg",
          4_213_077,
          "r4NVLIHGH5h4MBFEqVkFNZ6R9Gk1VyPUS8JCVeyLVvY=",
          SampleStory.FIRST_FILED.plusSeconds(300));
  public static final PhotoFile READY =
      new PhotoFile.Ready(4000, 3000, "9f2c61b07d34a85e", null, null, null);

  private SamplePhoto() {}

  /// The id of the photo of this number; the greater the number, the greater the id.
  public static PhotoId id(int number) {
    return new PhotoId("019ab000-0000-7000-8000-%012d".formatted(number));
  }

  public static Photo pending(int number) {
    return new Photo(id(number), PhotoTexts.NONE, PENDING);
  }

  public static Photo ready(int number) {
    return new Photo(id(number), PhotoTexts.NONE, READY);
  }

  public static Photo rejected(int number, Rejection reason) {
    return new Photo(id(number), PhotoTexts.NONE, new PhotoFile.Rejected(reason));
  }

  /// What people write about a photo, with a caption alone.
  public static PhotoTexts captioned(String caption) {
    return new PhotoTexts(caption, null, null, null);
  }
}
