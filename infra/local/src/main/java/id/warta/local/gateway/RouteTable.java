package id.warta.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.local.template.RouteDefinition;
import java.net.URLDecoder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the route of a request: the most specific one, as API Gateway does.
final class RouteTable {
  private final List<Pattern> patterns;

  RouteTable(List<RouteDefinition> routes) {
    this.patterns =
        routes.stream()
            .map(Pattern::of)
            .sorted(Comparator.comparing(Pattern::rank).reversed())
            .toList();
  }

  /// A route, and what its path says.
  ///
  /// @param pathParameters decoded, by name
  record Match(RouteDefinition route, Map<String, String> pathParameters) {}

  /// The most specific route for a request; empty if there is none.
  ///
  /// @param path as it was sent, still encoded
  Optional<Match> find(String method, String path) {
    var segments = List.of(path.substring(1).split("/", -1));
    return patterns.stream()
        .flatMap(pattern -> pattern.match(method, segments).stream())
        .findFirst();
  }

  /// A route key taken apart. `rank` sorts the more specific ones behind: a fixed segment (2) beats
  /// a parameter (1), that beats `{name+}` (0); a method beats `ANY`; `$default` comes last.
  private record Pattern(RouteDefinition route, String method, List<String> segments, String rank) {
    static Pattern of(RouteDefinition route) {
      if (route.key().equals("$default")) {
        return new Pattern(route, "ANY", List.of("{$default+}"), "");
      }
      var parts = route.key().split(" ", 2);
      var segments = List.of(parts[1].substring(1).split("/", -1));
      var rank = new StringBuilder();
      for (var segment : segments) {
        rank.append(isGreedy(segment) ? '0' : isParameter(segment) ? '1' : '2');
      }
      rank.append(parts[0].equals("ANY") ? 'a' : 'b');
      return new Pattern(route, parts[0], segments, rank.toString());
    }

    Optional<Match> match(String requested, List<String> sent) {
      if (!method.equals("ANY") && !method.equals(requested)) {
        return Optional.empty();
      }
      var parameters = new LinkedHashMap<String, String>();
      for (int i = 0; i < segments.size(); i++) {
        var segment = segments.get(i);
        if (i >= sent.size()) {
          return Optional.empty();
        }
        if (isGreedy(segment)) {
          var rest = String.join("/", sent.subList(i, sent.size()));
          parameters.put(segment.substring(1, segment.length() - 2), decoded(rest));
          return Optional.of(new Match(route, withoutDefault(parameters)));
        }
        if (isParameter(segment)) {
          if (sent.get(i).isEmpty()) {
            return Optional.empty();
          }
          parameters.put(segment.substring(1, segment.length() - 1), decoded(sent.get(i)));
        } else if (!segment.equals(decoded(sent.get(i)))) {
          return Optional.empty();
        }
      }
      return sent.size() == segments.size()
          ? Optional.of(new Match(route, parameters))
          : Optional.empty();
    }

    private static Map<String, String> withoutDefault(Map<String, String> parameters) {
      parameters.remove("$default");
      return parameters;
    }

    private static boolean isParameter(String segment) {
      return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean isGreedy(String segment) {
      return segment.startsWith("{") && segment.endsWith("+}");
    }
  }

  /// Percent signs decoded; what is no such escape stays as it is.
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException noEscape) {
      return text;
    }
  }
}
