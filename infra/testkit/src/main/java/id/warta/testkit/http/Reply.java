package id.warta.testkit.http;

import java.util.Map;
import java.util.Optional;

/// An answer of the API, whether it came over HTTP or from a handler in this process.
///
/// @param headers by lower-case name
/// @param body empty for none
public record Reply(int status, Map<String, String> headers, String body) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  /// The value of a header.
  ///
  /// @param name in lower case
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /// The media type of the body without its parameters; empty if none is given.
  public String mediaType() {
    return header("content-type").orElse("").split(";", 2)[0].strip();
  }
}
