package id.warta.architecture.template;

import id.warta.local.Json;
import java.util.Set;
import java.util.stream.Collectors;

/// What the throttles let through never asks more of one partition than it gives.
public final class NoPartitionGetsHot implements TemplateRule {
  private static final int UNITS_A_SECOND = 3_000;

  /// The routes that read one list, and what a page of a hundred costs.
  private static final Set<String> OF_A_LIST =
      Set.of("GET /articles", "HEAD /articles", "GET /newsroom/articles");

  private static final int DEAREST_PAGE = 11;

  @Override
  public void check(Template template, Findings findings) {
    var routes = template.routes().map(Route::toString).collect(Collectors.toSet());
    var settings = template.at("/Resources/HttpApi/Properties/RouteSettings");
    Json.forEach(
        settings,
        (route, throttle) ->
            findings.unless(routes.contains(route), "a throttle is on %s, which is none", route));
    var units =
        OF_A_LIST.stream().mapToLong(route -> callsInTheWorstSecond(route, template)).sum()
            * DEAREST_PAGE;
    findings.unless(
        units < UNITS_A_SECOND,
        "the lists' throttles let through %s read units a second on one partition",
        units);
  }

  /// A full bucket of tokens, and what flows in.
  private static long callsInTheWorstSecond(String route, Template template) {
    var api = template.at("/Resources/HttpApi/Properties");
    var throttle = api.path("RouteSettings").path(route);
    var otherwise = api.path("DefaultRouteSettings");
    long calls = 0;
    for (var limit : Set.of("ThrottlingRateLimit", "ThrottlingBurstLimit")) {
      calls += throttle.path(limit).asLong(otherwise.path(limit).asLong(UNITS_A_SECOND));
    }
    return calls;
  }
}
