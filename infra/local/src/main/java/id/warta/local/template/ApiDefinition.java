package id.warta.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The HTTP API: its routes come from the functions' events, all else from the API resource.
///
/// @param throttles by route key
public record ApiDefinition(
    List<RouteDefinition> routes,
    Map<String, AuthorizerDefinition> authorizers,
    Optional<CorsDefinition> cors,
    ThrottleDefinition defaultThrottle,
    Map<String, ThrottleDefinition> throttles) {
  public ThrottleDefinition throttle(String routeKey) {
    return throttles.getOrDefault(routeKey, defaultThrottle);
  }
}
