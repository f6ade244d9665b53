package id.warta.testkit.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request to one route, apart from what carries it. Each method gives a changed copy.
///
/// @param route `GET /articles/{ref}`
/// @param pathParameters what stands in the places of the route, decoded
/// @param query as it stands after the question mark; empty for none
/// @param headers by lower-case name; without `authorization`, which the carrier makes
/// @param body empty for none
/// @param caller whose access token goes with it; `null` for none
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Request(
    String route,
    Map<String, String> pathParameters,
    String query,
    Map<String, String> headers,
    byte[] body,
    @Nullable Member caller) {
  public Request {
    pathParameters = Map.copyOf(pathParameters);
    headers = Map.copyOf(headers);
  }

  /// A member of the newsroom, as a token says.
  public record Member(String username, List<String> groups) {
    public static final Member FADLI = new Member("fadli", List.of("reporter"));
    public static final Member RINA = new Member("rina", List.of("editor", "reporter"));
  }

  public static Request to(String route) {
    return new Request(route, Map.of(), "", Map.of(), new byte[0], null);
  }

  public Request with(String pathParameter, String value) {
    return new Request(
        route, with(pathParameters, pathParameter, value), query, headers, body, caller);
  }

  public Request query(String newQuery) {
    return new Request(route, pathParameters, newQuery, headers, body, caller);
  }

  /// With this header.
  ///
  /// @param name in lower case
  public Request header(String name, String value) {
    return new Request(route, pathParameters, query, with(headers, name, value), body, caller);
  }

  /// Without this header.
  ///
  /// @param name in lower case
  public Request withoutHeader(String name) {
    var others = new LinkedHashMap<>(headers);
    others.remove(name);
    return new Request(route, pathParameters, query, others, body, caller);
  }

  public Request body(byte[] newBody) {
    return new Request(route, pathParameters, query, headers, newBody, caller);
  }

  public Request body(String contentType, String text) {
    return header("content-type", contentType).body(text.getBytes(StandardCharsets.UTF_8));
  }

  public Request by(Member newCaller) {
    return new Request(route, pathParameters, query, headers, body, newCaller);
  }

  public String method() {
    return route.substring(0, route.indexOf(' '));
  }

  /// The path with each parameter in its place, percent-encoded.
  public String path() {
    var path = route.substring(route.indexOf(' ') + 1);
    for (var parameter : pathParameters.entrySet()) {
      path =
          path.replace(
              "{" + parameter.getKey() + "}",
              URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return path;
  }

  /// As a person would write it down, for the message of a test that fails.
  @Override
  public String toString() {
    return "%s %s?%s %s %s %s"
        .formatted(
            method(), path(), query, headers, caller, new String(body, StandardCharsets.UTF_8));
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    var all = new LinkedHashMap<>(map);
    all.put(name, value);
    return all;
  }
}
