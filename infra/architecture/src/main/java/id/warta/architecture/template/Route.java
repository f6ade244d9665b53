package id.warta.architecture.template;

import java.util.Optional;

/// A route of the HTTP API.
///
/// @param authorizer that looks at a call before the function does
public record Route(String method, String path, Optional<String> authorizer) {

  static Route of(EventSource event) {
    return new Route(
        event.properties().path("Method").asString(""),
        event.properties().path("Path").asString(""),
        event.properties().path("Auth").path("Authorizer").asStringOpt());
  }

  boolean isNewsroom() {
    return path.equals("/newsroom") || path.startsWith("/newsroom/");
  }

  /// As API Gateway names it in `routeKey`.
  @Override
  public String toString() {
    return method + " " + path;
  }
}
