package id.warta.photo;

/// Why a photo cannot be shown. The name is the stable code that clients get; it never changes.
public enum Rejection {
  NOT_UPLOADED("The file never arrived. Ask for a new upload and send the photo again."),
  TOO_LATE("The story had all the photos that it can hold when this one arrived."),
  EMPTY("The file is empty. Send the photo again."),
  TOO_LARGE("The file is larger than 25,000,000 bytes. Save the photo smaller and send it again."),
  TOO_MANY_PIXELS(
      "The picture has more than 100 megapixels. Save it at a smaller size and send it again."),
  TOO_NARROW("The picture is a strip, too narrow for its height. Crop it and send it again."),
  DAMAGED("The file is damaged or was cut short on its way. Send the original photo again."),
  HEIC(
      "HEIC photos cannot be read. On the iPhone choose Settings, Camera, Formats, Most"
          + " Compatible and take the photo anew, or send this one as JPEG."),
  UNSUPPORTED_TYPE(
      "The file is no JPEG, PNG or WebP picture, whatever its name says. Save the photo as JPEG"
          + " and send it again.");

  private final String detail;

  Rejection(String detail) {
    this.detail = detail;
  }

  /// What happened and what to do about it, for an editor.
  public String detail() {
    return detail;
  }
}
