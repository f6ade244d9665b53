package id.warta.function.requestphotoupload;

import id.warta.desk.Refusal;
import id.warta.photo.PhotoId;
import id.warta.photo.Uploads.Permit;

/// What becomes of a [PhotoRequest].
sealed interface Outcome {

  /// The file may be sent. The story has the photo already, as one that is on its way.
  record Permitted(PhotoId photo, Permit permit) implements Outcome {}

  /// The story has as many photos as it can hold.
  record TooManyPhotos() implements Outcome {}

  /// Too many photos of the story are on their way.
  record TooManyPending() implements Outcome {}

  /// The story takes no photo from this caller, now or in this form.
  record Refused(Refusal refusal) implements Outcome {}
}
