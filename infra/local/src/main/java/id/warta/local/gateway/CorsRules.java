package id.warta.local.gateway;

import id.warta.local.http.Reply;
import id.warta.local.template.CorsDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// Answers preflights, and adds to each answer what a page of another origin must see. Where the
/// API has rules, what a function says of CORS itself does not count.
final class CorsRules {
  private final CorsDefinition definition;

  CorsRules(CorsDefinition definition) {
    this.definition = definition;
  }

  static boolean isPreflight(Request request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeaders().contains(HttpHeader.ORIGIN)
        && request.getHeaders().contains("Access-Control-Request-Method");
  }

  static boolean isCorsHeader(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("access-control-");
  }

  Reply preflight(Request request) {
    var origin = allowed(request.getHeaders().get(HttpHeader.ORIGIN));
    if (origin == null) {
      return Reply.empty(204);
    }
    var headers = new ArrayList<>(ofAnswer(request));
    headers.add(Map.entry("access-control-allow-methods", String.join(",", definition.methods())));
    headers.add(Map.entry("access-control-allow-headers", String.join(",", definition.headers())));
    if (definition.maxAgeSeconds() >= 0) {
      headers.add(Map.entry("access-control-max-age", Long.toString(definition.maxAgeSeconds())));
    }
    return new Reply(204, headers, new byte[0]);
  }

  /// The headers of an ordinary answer; none for an origin that is not allowed.
  List<Map.Entry<String, String>> ofAnswer(Request request) {
    var origin = allowed(request.getHeaders().get(HttpHeader.ORIGIN));
    if (origin == null) {
      return List.of();
    }
    var headers = new ArrayList<Map.Entry<String, String>>();
    headers.add(Map.entry("access-control-allow-origin", origin));
    if (!definition.exposedHeaders().isEmpty()) {
      headers.add(
          Map.entry(
              "access-control-expose-headers", String.join(",", definition.exposedHeaders())));
    }
    if (definition.credentials()) {
      headers.add(Map.entry("access-control-allow-credentials", "true"));
    }
    return headers;
  }

  private @Nullable String allowed(@Nullable String origin) {
    if (origin == null) {
      return null;
    }
    if (definition.origins().contains("*")) {
      return "*";
    }
    return definition.origins().contains(origin) ? origin : null;
  }
}
