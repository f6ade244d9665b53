package id.warta.function.processphoto;

import id.warta.photo.PhotoFile;
import id.warta.photo.Rejection;

/// What became of a photo that was uploaded or edited.
sealed interface Outcome {

  /// It is rendered, and shown wherever its story is.
  record Ready(PhotoFile.Ready file) implements Outcome {}

  /// It cannot be shown.
  record Rejected(Rejection reason) implements Outcome {}

  /// Nothing was to be done: it was decided before, shows what was written, or there is no file
  /// after all.
  record Ignored() implements Outcome {}

  /// It is still shown with the texts before the edit, for its original is there no more.
  record Kept() implements Outcome {}

  /// Its story or the photo itself is gone, and nothing of it is public any more.
  record Gone() implements Outcome {}
}
