package id.warta.photo;

import java.util.UUID;

/// A photo's id: a UUIDv7 in its canonical lower-case form (RFC 9562), made by the server.
public record PhotoId(String value) {
  /// @throws IllegalArgumentException if the text is no UUID in canonical form
  public PhotoId {
    if (!UUID.fromString(value).toString().equals(value)) {
      throw new IllegalArgumentException("not a photo id in canonical form");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
