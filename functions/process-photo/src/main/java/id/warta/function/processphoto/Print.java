package id.warta.function.processphoto;

import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoTexts;
import java.util.Optional;

/// What the darkroom made of an upload, together with what people had written about it by then.
///
/// @param file what becomes of the photo if nobody writes anything else about it meanwhile
record Print(PhotoTexts texts, PhotoFile file) {

  /// The set of files that was put for it, if any was.
  Optional<String> set() {
    return file instanceof PhotoFile.Ready ready ? Optional.of(ready.hash()) : Optional.empty();
  }
}
