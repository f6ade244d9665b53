package id.warta.local.storage;

import id.warta.local.template.CorsDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gaul.shaded.org.eclipse.jetty.http.HttpFields;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/// The buckets' CORS rules: each bucket has its own, and the first that fits a request counts.
record BucketCors(Map<String, List<CorsDefinition>> rules) {
  static boolean isPreflight(Request request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeaders().contains(HttpHeader.ORIGIN)
        && request.getHeaders().contains("Access-Control-Request-Method");
  }

  /// Writes what a preflight is to see.
  ///
  /// @return false if the bucket does not allow it
  boolean answerPreflight(Request request, Response response, String bucket) {
    var headers = request.getHeaders();
    var method = headers.get("Access-Control-Request-Method");
    var wanted = headers.get("Access-Control-Request-Headers");
    var rule =
        rule(bucket, headers.get(HttpHeader.ORIGIN), method)
            .filter(candidate -> allowsHeaders(candidate, wanted));
    rule.ifPresent(
        found -> {
          write(found, request, response);
          if (wanted != null) {
            response.getHeaders().put("Access-Control-Allow-Headers", wanted);
          }
          if (found.maxAgeSeconds() >= 0) {
            response.getHeaders().put("Access-Control-Max-Age", found.maxAgeSeconds());
          }
        });
    return rule.isPresent();
  }

  /// Writes what a page is to see of an ordinary answer.
  void addTo(Request request, Response response, String bucket) {
    var origin = request.getHeaders().get(HttpHeader.ORIGIN);
    rule(bucket, origin, request.getMethod()).ifPresent(rule -> write(rule, request, response));
  }

  private Optional<CorsDefinition> rule(
      String bucket, @Nullable String origin, @Nullable String method) {
    if (origin == null || method == null) {
      return Optional.empty();
    }
    return rules.getOrDefault(bucket, List.of()).stream()
        .filter(rule -> allowsOrigin(rule, origin) && rule.methods().contains(method))
        .findFirst();
  }

  private static void write(CorsDefinition rule, Request request, Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    var every = rule.origins().contains("*");
    headers.put(
        "Access-Control-Allow-Origin",
        every ? "*" : String.valueOf(request.getHeaders().get(HttpHeader.ORIGIN)));
    headers.put("Access-Control-Allow-Methods", String.join(", ", rule.methods()));
    if (!rule.exposedHeaders().isEmpty()) {
      headers.put("Access-Control-Expose-Headers", String.join(", ", rule.exposedHeaders()));
    }
    headers.put("Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
  }

  private static boolean allowsOrigin(CorsDefinition rule, String origin) {
    return rule.origins().stream().anyMatch(allowed -> fits(allowed, origin));
  }

  private static boolean allowsHeaders(CorsDefinition rule, @Nullable String wanted) {
    return wanted == null
        || Arrays.stream(wanted.toLowerCase(Locale.ROOT).split(" *, *", -1))
            .allMatch(name -> rule.headers().stream().anyMatch(allowed -> fits(allowed, name)));
  }

  /// One `*` may stand for any text.
  private static boolean fits(String pattern, String text) {
    int star = pattern.indexOf('*');
    return star < 0
        ? pattern.equals(text)
        : text.length() >= pattern.length() - 1
            && text.startsWith(pattern.substring(0, star))
            && text.endsWith(pattern.substring(star + 1));
  }
}
