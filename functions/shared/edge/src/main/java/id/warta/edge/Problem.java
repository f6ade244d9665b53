package id.warta.edge;

import java.util.Locale;

/// Everything that a function can have to say no to. A name is the stable `code` that programs rely
/// on; a title is for the person who reads their log.
public enum Problem {
  BAD_JSON(400, "The body is no JSON"),
  BAD_QUERY(400, "The query string asks for something that is not there"),
  BAD_CONDITION(400, "If-Match must be one strong entity tag"),
  BAD_IDEMPOTENCY_KEY(400, "Idempotency-Key must be 1 to 255 visible ASCII characters"),
  FORBIDDEN(403, "You may not do this"),
  NOT_FOUND(404, "There is no such thing here"),
  NOT_NOW(409, "The story does not allow this now"),
  SLUG_TAKEN(409, "Another story has this slug"),
  EMBARGOED(409, "The story is under embargo"),
  TOO_MANY_PHOTOS(409, "The story has all the photos that it can hold"),
  BUSY(409, "Others change the same story at this moment"),
  RETRACTED(410, "The story was retracted"),
  VERSION_CHANGED(412, "The story has changed since you read it"),
  BODY_TOO_LARGE(413, "The text is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body has a type that is not taken here"),
  UNFIT(422, "Some fields must change before this can be taken"),
  IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key came with another request before"),
  VERSION_REQUIRED(428, "If-Match is needed, with the ETag of the story that you read"),
  TOO_MANY_PENDING_PHOTOS(429, "Too many photos of the story are on their way"),
  INTERNAL(500, "Something went wrong in the newsroom's machine room"),
  ARCHIVE_DAMAGED(500, "The story's text in the archive is damaged"),
  UNAVAILABLE(503, "The newsroom's storage does not answer");

  private final int status;
  private final String title;

  Problem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /// The `type` of RFC 9457: a name, not an address.
  public String type() {
    return "urn:warta:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
