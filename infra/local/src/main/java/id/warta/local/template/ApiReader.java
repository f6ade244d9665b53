package id.warta.local.template;

import id.warta.local.CannotStart;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the HTTP API.
final class ApiReader {
  private final Section api;

  /// A reader of the API's properties; empty ones where the template has no API.
  ApiReader(Section api) {
    this.api = api;
  }

  Optional<String> defaultAuthorizer() {
    return api.section("Auth").optional("DefaultAuthorizer");
  }

  /// The API with the routes of all functions.
  ///
  /// @throws CannotStart if a route asks for an authorizer that is not there
  ApiDefinition read(List<RouteDefinition> routes) {
    var authorizers = authorizers();
    for (var route : routes) {
      if (route.authorizer().filter(name -> !authorizers.containsKey(name)).isPresent()) {
        throw new CannotStart(
            "The route " + route.key() + " has an authorizer that the template does not define.");
      }
    }
    var throttles = new HashMap<String, ThrottleDefinition>();
    var otherwise = throttle(api.section("DefaultRouteSettings"), ThrottleDefinition.OF_ACCOUNT);
    api.section("RouteSettings")
        .forEach((key, settings) -> throttles.put(key, throttle(settings, otherwise)));
    return new ApiDefinition(routes, authorizers, cors(), otherwise, throttles);
  }

  private Map<String, AuthorizerDefinition> authorizers() {
    var authorizers = new LinkedHashMap<String, AuthorizerDefinition>();
    api.section("Auth")
        .section("Authorizers")
        .forEach(
            (name, authorizer) -> {
              var jwt = authorizer.section("JwtConfiguration");
              authorizers.put(
                  name, new AuthorizerDefinition(jwt.text("issuer"), jwt.texts("audience")));
            });
    return authorizers;
  }

  private static ThrottleDefinition throttle(Section settings, ThrottleDefinition otherwise) {
    return new ThrottleDefinition(
        settings.decimal("ThrottlingRateLimit", otherwise.ratePerSecond()),
        settings.number("ThrottlingBurstLimit", otherwise.burst()));
  }

  private Optional<CorsDefinition> cors() {
    if (api.says("CorsConfiguration", "true")) {
      var all = List.of("*");
      return Optional.of(new CorsDefinition(all, all, all, List.of(), false, -1));
    }
    if (!api.has("CorsConfiguration")) {
      return Optional.empty();
    }
    var cors = api.section("CorsConfiguration");
    return Optional.of(
        new CorsDefinition(
            cors.texts("AllowOrigins"),
            cors.texts("AllowMethods"),
            cors.lowerCaseTexts("AllowHeaders"),
            cors.texts("ExposeHeaders"),
            cors.flag("AllowCredentials", false),
            cors.number("MaxAge", -1)));
  }
}
