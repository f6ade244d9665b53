package id.warta.architecture.template;

import id.warta.local.Json;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The routes are those that the API's own description has.
///
/// @param openapi the description, an OpenAPI 3.1 document
public record RoutesAreDescribed(JsonNode openapi) implements TemplateRule {
  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "delete", "patch");

  @Override
  public void check(Template template, Findings findings) {
    var routes = template.routes().map(Route::toString).collect(Collectors.toSet());
    var described = described();
    routes.forEach(
        route -> findings.unless(described.contains(route), "%s is not described", route));
    described.forEach(
        route -> findings.unless(routes.contains(route), "%s is described, and is none", route));
  }

  private Set<String> described() {
    var described = new TreeSet<String>();
    Json.forEach(
        openapi.path("paths"),
        (path, operations) ->
            Json.forEach(
                operations,
                (method, operation) -> {
                  if (METHODS.contains(method)) {
                    described.add(method.toUpperCase(Locale.ROOT) + " " + path);
                  }
                }));
    return described;
  }
}
