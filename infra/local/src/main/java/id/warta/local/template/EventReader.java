package id.warta.local.template;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what brings a function its events.
final class EventReader {
  private final LivingResources resources;
  private final Optional<String> defaultAuthorizer;
  private final List<RouteDefinition> routes = new ArrayList<>();
  private final List<ScheduleDefinition> schedules = new ArrayList<>();
  private final List<EventRuleDefinition> rules = new ArrayList<>();
  private final List<StreamSourceDefinition> streamSources = new ArrayList<>();

  EventReader(LivingResources resources, Optional<String> defaultAuthorizer) {
    this.resources = resources;
    this.defaultAuthorizer = defaultAuthorizer;
  }

  List<RouteDefinition> routes() {
    return List.copyOf(routes);
  }

  List<ScheduleDefinition> schedules() {
    return List.copyOf(schedules);
  }

  List<EventRuleDefinition> rules() {
    return List.copyOf(rules);
  }

  List<StreamSourceDefinition> streamSources() {
    return List.copyOf(streamSources);
  }

  /// Reads one event of a function.
  ///
  /// @throws CannotStart if it is of a kind that the stack does not know
  void read(String function, String eventName, Section event) {
    var name = function + eventName;
    var properties = new Section(name, event.node().path("Properties"));
    switch (event.text("Type")) {
      case "HttpApi" -> routes.add(route(function, properties));
      case "Schedule" ->
          schedules.add(schedule(function, name, properties, "Schedule", "aws.events"));
      case "ScheduleV2" ->
          schedules.add(
              schedule(function, name, properties, "ScheduleExpression", "aws.scheduler"));
      case "EventBridgeRule", "CloudWatchEvent" ->
          rules.add(new EventRuleDefinition(name, function, properties.section("Pattern").node()));
      case "DynamoDB" -> streamSources.add(streamSource(function, name, properties));
      default ->
          throw new CannotStart(
              "The local stack does not know events of the type " + event.text("Type") + ".");
    }
  }

  private RouteDefinition route(String function, Section event) {
    var auth = event.section("Auth");
    var method = event.optional("Method").orElse("ANY").toUpperCase(Locale.ROOT);
    return new RouteDefinition(
        event.optional("Path").map(path -> method + " " + path).orElse("$default"),
        function,
        auth.optional("Authorizer")
            .or(() -> defaultAuthorizer)
            .filter(name -> !name.equals("NONE")),
        auth.texts("AuthorizationScopes"));
  }

  private static ScheduleDefinition schedule(
      String function, String name, Section event, String expression, String source) {
    return new ScheduleDefinition(
        name,
        function,
        event.text(expression),
        ZoneId.of(event.optional("ScheduleExpressionTimezone").orElse("UTC")),
        event.flag("Enabled", true) && !event.says("State", "DISABLED"),
        source,
        event.optional("Input"));
  }

  private StreamSourceDefinition streamSource(String function, String name, Section event) {
    return new StreamSourceDefinition(
        name,
        function,
        table(event.text("Stream")),
        event.number("BatchSize", 100),
        Duration.ofSeconds(event.number("MaximumBatchingWindowInSeconds", 0)),
        event.number("MaximumRetryAttempts", -1),
        event.flag("BisectBatchOnFunctionError", false),
        event.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"),
        event
            .section("FilterCriteria")
            .elements("Filters")
            .map(filter -> Json.parse(filter.text("Pattern")))
            .toList(),
        onFailure(event));
  }

  private String table(String streamArn) {
    return resources
        .ofType(LivingResources.TABLE)
        .filter(table -> streamArn.contains(":table/" + resources.name(table) + "/"))
        .findFirst()
        .orElseThrow(
            () -> new CannotStart("The template has no table with the stream " + streamArn + "."));
  }

  static Optional<String> onFailure(Section section) {
    return section.section("DestinationConfig").section("OnFailure").optional("Destination");
  }
}
