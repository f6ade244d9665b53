package id.warta.function.processphoto;

import id.warta.photo.Rejection;

/// The file cannot become a photo.
final class UnfitPhoto extends Exception {
  private static final long serialVersionUID = 1;

  private final Rejection reason;

  UnfitPhoto(Rejection reason) {
    super(reason.name());
    this.reason = reason;
  }

  UnfitPhoto(Rejection reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  Rejection reason() {
    return reason;
  }
}
