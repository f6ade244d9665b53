package id.warta.aftermath;

import id.warta.photo.PhotoKey;
import java.util.List;

/// Orders for photos to be rendered anew, because what is rendered into them has changed.
public interface Reprints {

  /// Orders them. Each is carried out later, at least once, with the texts that the photo has then.
  /// Of a photo that is on no story by then every file goes, its original too.
  ///
  /// @throws ServiceUnavailable if the order was not taken, or not for each photo; ordering again
  ///   is safe
  void order(List<PhotoKey> photos);
}
