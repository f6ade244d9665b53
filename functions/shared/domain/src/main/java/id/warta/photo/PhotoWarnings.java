package id.warta.photo;

import id.warta.feedback.Warning;
import java.util.ArrayList;
import java.util.List;

/// What readers miss in the photos of a story that is public. It is allowed, for news does not wait
/// for a caption; the newsroom is told until somebody writes it.
public final class PhotoWarnings {
  private PhotoWarnings() {}

  /// Of the photos that can be shown: `PHOTO_WITHOUT_ALT` and `PHOTO_WITHOUT_CREDIT`, each naming
  /// the photo.
  public static List<Warning> of(List<Photo> photos) {
    var warnings = new ArrayList<Warning>();
    for (var photo : photos) {
      if (photo.isReady() && photo.texts().alt() == null) {
        warnings.add(
            warning(
                "PHOTO_WITHOUT_ALT", photo, "has no alt text: who cannot see it misses it whole"));
      }
      if (photo.isReady() && photo.credit().isEmpty()) {
        warnings.add(
            warning(
                "PHOTO_WITHOUT_CREDIT", photo, "has no credit: readers cannot see whose it is"));
      }
    }
    return List.copyOf(warnings);
  }

  private static Warning warning(String code, Photo photo, String gap) {
    return new Warning(code, "Photo " + photo.id() + " " + gap + ".", null);
  }
}
