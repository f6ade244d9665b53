package id.warta.architecture.template;

import id.warta.local.Json;
import java.util.Set;
import java.util.stream.Collectors;

/// The newsroom's door is locked on every route; the public one is open, and only to readers.
public final class TwoDoors implements TemplateRule {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  public void check(Template template, Findings findings) {
    var authorizers = template.at("/Resources/HttpApi/Properties/Auth/Authorizers");
    Json.forEach(
        authorizers,
        (name, authorizer) ->
            findings.unless(authorizer.has("JwtConfiguration"), "%s checks no token", name));
    var routes = template.routes().collect(Collectors.toSet());
    for (var route : routes) {
      if (route.isNewsroom()) {
        findings.unless(
            route.authorizer().filter(authorizers::has).isPresent(),
            "%s is open: it names no authorizer of the API's",
            route);
      } else {
        findings.unless(route.authorizer().isEmpty(), "%s looks at who calls", route);
        findings.unless(READING.contains(route.method()), "%s does more than read", route);
        findings.unless(
            routes.stream()
                .filter(other -> other.path().equals(route.path()))
                .map(Route::method)
                .collect(Collectors.toSet())
                .containsAll(READING),
            "%s has no twin: GET and HEAD go together",
            route);
      }
    }
  }
}
