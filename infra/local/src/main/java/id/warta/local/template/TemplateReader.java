package id.warta.local.template;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what the stack emulates out of a template, with SAM's defaults and Globals.
final class TemplateReader {
  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final String API = "AWS::Serverless::HttpApi";
  private static final String TABLE = "AWS::DynamoDB::Table";
  private static final String BUCKET = "AWS::S3::Bucket";

  /// What has its effect here without an object of its own: queues hold dead letters, roles are
  /// read with their functions, tokens stand for the user pool.
  private static final List<String> EMULATED_ELSEWHERE =
      List.of(
          "AWS::SQS::Queue",
          "AWS::IAM::Role",
          "AWS::Cognito::UserPool",
          "AWS::Cognito::UserPoolClient",
          "AWS::Cognito::UserPoolGroup");

  private final Path file;
  private final ObjectNode tree;
  private final PhysicalResources resources;
  private final Intrinsics intrinsics;
  private final Map<String, ObjectNode> apis = new LinkedHashMap<>();
  private final List<RouteDefinition> routes = new ArrayList<>();
  private final List<FunctionDefinition> functions = new ArrayList<>();
  private final List<TableDefinition> tables = new ArrayList<>();
  private final List<BucketDefinition> buckets = new ArrayList<>();
  private final List<DistributionDefinition> distributions = new ArrayList<>();
  private final List<ScheduleDefinition> schedules = new ArrayList<>();
  private final List<EventRuleDefinition> eventRules = new ArrayList<>();
  private final List<StreamSourceDefinition> streamSources = new ArrayList<>();
  private final Map<String, List<String>> notEmulated = new TreeMap<>();

  TemplateReader(Path file, ObjectNode tree, PhysicalResources resources, Intrinsics intrinsics) {
    this.file = file;
    this.tree = tree;
    this.resources = resources;
    this.intrinsics = intrinsics;
  }

  Template read() {
    eachResource(
        (logicalId, type) -> {
          if (type.equals(API)) {
            apis.put(logicalId, properties(logicalId));
          }
        });
    if (apis.size() > 1) {
      throw new CannotStart("The local stack serves one HTTP API, and the template has several.");
    }
    eachResource(this::read);
    return new Template(
        api(),
        List.copyOf(functions),
        List.copyOf(tables),
        List.copyOf(buckets),
        List.copyOf(distributions),
        List.copyOf(schedules),
        List.copyOf(eventRules),
        List.copyOf(streamSources),
        notEmulated.entrySet().stream()
            .map(type -> type.getKey() + " (" + String.join(", ", type.getValue()) + ")")
            .toList());
  }

  private void eachResource(BiConsumer<String, String> action) {
    Json.forEach(
        tree.path("Resources"),
        (logicalId, resource) -> action.accept(logicalId, resource.path("Type").asString()));
  }

  private void read(String logicalId, String type) {
    switch (type) {
      case FUNCTION -> function(logicalId);
      case TABLE -> table(logicalId);
      case BUCKET -> bucket(logicalId);
      case API -> {}
      default -> {
        if (TemplateSource.isBucketDistribution(resource(logicalId))) {
          distribution(logicalId);
        } else if (!EMULATED_ELSEWHERE.contains(type)) {
          notEmulated.computeIfAbsent(type, any -> new ArrayList<>()).add(logicalId);
        }
      }
    }
  }

  // ---- functions

  private void function(String logicalId) {
    var properties = properties(logicalId);
    var invocations = properties.path("EventInvokeConfig");
    var name = resources.name(logicalId, intrinsics);
    functions.add(
        new FunctionDefinition(
            logicalId,
            name,
            file.toAbsolutePath()
                .resolveSibling(text(properties, "CodeUri", logicalId))
                .normalize(),
            text(properties, "Handler", logicalId),
            properties.path("MemorySize").asInt(128),
            Duration.ofSeconds(properties.path("Timeout").asInt(3)),
            variables(properties.path("Environment").path("Variables")),
            properties.path("SnapStart").path("ApplyOn").asString("").equals("PublishedVersions"),
            properties.path("LoggingConfig").path("LogFormat").asString("").equals("JSON"),
            invocations.path("MaximumRetryAttempts").asInt(2),
            onFailure(invocations.path("DestinationConfig"))
                .or(() -> optional(properties.path("DeadLetterQueue").path("TargetArn"))),
            rights(logicalId, properties)));
    Json.forEach(
        properties.path("Events"),
        (eventName, event) ->
            event(
                logicalId,
                logicalId + eventName,
                event.path("Type").asString(""),
                event.path("Properties")));
  }

  private void event(String function, String name, String type, JsonNode event) {
    switch (type) {
      case "HttpApi" -> routes.add(route(function, event));
      case "Schedule" -> schedules.add(schedule(function, name, event, "Schedule", "aws.events"));
      case "ScheduleV2" ->
          schedules.add(schedule(function, name, event, "ScheduleExpression", "aws.scheduler"));
      case "EventBridgeRule", "CloudWatchEvent" ->
          eventRules.add(
              new EventRuleDefinition(
                  name,
                  function,
                  event.path("Pattern"),
                  optional(event.path("DeadLetterConfig").path("Arn"))));
      case "DynamoDB" -> streamSources.add(streamSource(function, name, event));
      default -> notEmulated.computeIfAbsent("event " + type, any -> new ArrayList<>()).add(name);
    }
  }

  private RouteDefinition route(String function, JsonNode event) {
    var path = Json.textOrNull(event.path("Path"));
    var method = event.path("Method").asString("ANY").toUpperCase(Locale.ROOT);
    var auth = event.path("Auth");
    var authorizer =
        auth.has("Authorizer")
            ? optional(auth.path("Authorizer"))
            : apis.values().stream()
                .findFirst()
                .flatMap(api -> optional(api.path("Auth").path("DefaultAuthorizer")));
    return new RouteDefinition(
        path == null
            ? "$default"
            : (method.equals("X-AMAZON-APIGATEWAY-ANY-METHOD") ? "ANY" : method) + " " + path,
        function,
        authorizer.filter(name -> !name.equals("NONE")),
        list(auth.path("AuthorizationScopes")));
  }

  private ScheduleDefinition schedule(
      String function, String name, JsonNode event, String expression, String source) {
    return new ScheduleDefinition(
        name,
        function,
        text(event, expression, name),
        ZoneId.of(event.path("ScheduleExpressionTimezone").asString("UTC")),
        event.path("Enabled").asBoolean(true)
            && event.path("State").asString("ENABLED").equals("ENABLED"),
        source,
        optional(event.path("Input")));
  }

  private StreamSourceDefinition streamSource(String function, String name, JsonNode event) {
    var filters = new ArrayList<JsonNode>();
    for (var filter : event.path("FilterCriteria").path("Filters")) {
      filters.add(Json.parse(filter.path("Pattern").asString()));
    }
    return new StreamSourceDefinition(
        name,
        function,
        tableOfStream(text(event, "Stream", name)),
        event.path("BatchSize").asInt(100),
        Duration.ofSeconds(event.path("MaximumBatchingWindowInSeconds").asInt(0)),
        event.path("MaximumRetryAttempts").asInt(-1),
        event.path("BisectBatchOnFunctionError").asBoolean(false),
        list(event.path("FunctionResponseTypes")).contains("ReportBatchItemFailures"),
        List.copyOf(filters),
        onFailure(event.path("DestinationConfig")));
  }

  private String tableOfStream(String arn) {
    return tablesByName().entrySet().stream()
        .filter(table -> arn.contains(":table/" + table.getKey() + "/"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new CannotStart("The template has no table with the stream " + arn));
  }

  private Map<String, String> tablesByName() {
    var names = new HashMap<String, String>();
    eachResource(
        (logicalId, type) -> {
          if (type.equals(TABLE)) {
            names.put(resources.name(logicalId, intrinsics), logicalId);
          }
        });
    return names;
  }

  private List<FunctionDefinition.Statement> rights(String logicalId, ObjectNode properties) {
    var statements = new ArrayList<FunctionDefinition.Statement>();
    for (var policy : properties.path("Policies")) {
      statements(policy, statements);
    }
    // The role is a resource of its own: it is found by the reference, before that is resolved.
    var role = resource(logicalId).path("Properties").path("Role").path("Fn::GetAtt").path(0);
    if (role.isString()) {
      for (var policy : properties(role.asString()).path("Policies")) {
        statements(policy.path("PolicyDocument"), statements);
      }
    }
    return List.copyOf(statements);
  }

  private static void statements(JsonNode policy, List<FunctionDefinition.Statement> statements) {
    for (var statement : policy.path("Statement")) {
      statements.add(
          new FunctionDefinition.Statement(
              statement.path("Effect").asString("").equals("Allow"),
              list(statement.path("Action")),
              list(statement.path("Resource"))));
    }
  }

  // ---- the API

  private ApiDefinition api() {
    JsonNode properties = apis.isEmpty() ? Json.object() : apis.values().iterator().next();
    var authorizers = new LinkedHashMap<String, AuthorizerDefinition>();
    Json.forEach(
        properties.path("Auth").path("Authorizers"),
        (name, authorizer) -> {
          var jwt = authorizer.path("JwtConfiguration");
          authorizers.put(
              name,
              new AuthorizerDefinition(text(jwt, "issuer", name), list(jwt.path("audience"))));
        });
    for (var route : routes) {
      route
          .authorizer()
          .filter(name -> !authorizers.containsKey(name))
          .ifPresent(
              name -> {
                throw new CannotStart(
                    "The route "
                        + route.key()
                        + " asks for an authorizer '"
                        + name
                        + "', which the template does not define.");
              });
    }
    var throttles = new HashMap<String, ThrottleDefinition>();
    var defaultThrottle =
        throttle(properties.path("DefaultRouteSettings"), ThrottleDefinition.OF_ACCOUNT);
    Json.forEach(
        properties.path("RouteSettings"),
        (key, settings) -> throttles.put(key, throttle(settings, defaultThrottle)));
    return new ApiDefinition(
        List.copyOf(routes),
        authorizers,
        cors(properties.path("CorsConfiguration")),
        defaultThrottle,
        throttles);
  }

  private static ThrottleDefinition throttle(JsonNode settings, ThrottleDefinition otherwise) {
    return new ThrottleDefinition(
        settings.path("ThrottlingRateLimit").asDouble(otherwise.ratePerSecond()),
        settings.path("ThrottlingBurstLimit").asInt(otherwise.burst()));
  }

  private static Optional<CorsDefinition> cors(JsonNode cors) {
    if (cors.isBoolean() && cors.asBoolean()) {
      return Optional.of(
          new CorsDefinition(List.of("*"), List.of("*"), List.of("*"), List.of(), false, -1));
    }
    if (!cors.isObject()) {
      return Optional.empty();
    }
    return Optional.of(
        new CorsDefinition(
            list(cors.path("AllowOrigins")),
            list(cors.path("AllowMethods")),
            lowerCase(list(cors.path("AllowHeaders"))),
            list(cors.path("ExposeHeaders")),
            cors.path("AllowCredentials").asBoolean(false),
            cors.path("MaxAge").asLong(-1)));
  }

  // ---- what is kept

  private void table(String logicalId) {
    var properties = properties(logicalId);
    var timeToLive = properties.path("TimeToLiveSpecification");
    tables.add(
        new TableDefinition(
            logicalId,
            resources.name(logicalId, intrinsics),
            properties,
            optional(timeToLive.path("AttributeName"))
                .filter(any -> timeToLive.path("Enabled").asBoolean(false))));
  }

  private void bucket(String logicalId) {
    var properties = properties(logicalId);
    var rules = new ArrayList<CorsDefinition>();
    for (var rule : properties.path("CorsConfiguration").path("CorsRules")) {
      rules.add(
          new CorsDefinition(
              list(rule.path("AllowedOrigins")),
              list(rule.path("AllowedMethods")),
              lowerCase(list(rule.path("AllowedHeaders"))),
              list(rule.path("ExposedHeaders")),
              false,
              rule.path("MaxAge").asLong(-1)));
    }
    var events = properties.path("NotificationConfiguration").path("EventBridgeConfiguration");
    buckets.add(
        new BucketDefinition(
            logicalId,
            resources.name(logicalId, intrinsics),
            List.copyOf(rules),
            events.isObject() && events.path("EventBridgeEnabled").asBoolean(true)));
  }

  private void distribution(String logicalId) {
    var configuration = resource(logicalId).path("Properties").path("DistributionConfig");
    var bucket =
        configuration.path("Origins").path(0).path("DomainName").path("Fn::GetAtt").path(0);
    if (!resource(bucket.asString("")).path("Type").asString("").equals(BUCKET)) {
      throw new CannotStart(
          "The distribution " + logicalId + " has an origin that is no bucket of the template.");
    }
    var policy =
        configuration.path("DefaultCacheBehavior").path("ResponseHeadersPolicyId").path("Ref");
    var headers = new LinkedHashMap<String, String>();
    if (policy.isString()) {
      var custom =
          properties(policy.asString())
              .path("ResponseHeadersPolicyConfig")
              .path("CustomHeadersConfig")
              .path("Items");
      for (var header : custom) {
        headers.put(header.path("Header").asString(), header.path("Value").asString());
      }
    }
    distributions.add(
        new DistributionDefinition(
            logicalId, resources.name(bucket.asString(), intrinsics), headers));
  }

  // ---- the tree

  private JsonNode resource(String logicalId) {
    return tree.path("Resources").path(logicalId);
  }

  /// A resource's properties, over what Globals say for its type.
  private ObjectNode properties(String logicalId) {
    var resource = resource(logicalId);
    var own = resource.path("Properties");
    var globals =
        switch (resource.path("Type").asString("")) {
          case FUNCTION -> tree.path("Globals").path("Function");
          case API -> tree.path("Globals").path("HttpApi");
          default -> Json.object();
        };
    return intrinsics.resolve(merge(globals, own)) instanceof ObjectNode properties
        ? properties
        : Json.object();
  }

  /// As SAM merges: maps member by member, lists one after the other, else the resource's own.
  private static JsonNode merge(JsonNode globals, JsonNode own) {
    return switch (own) {
      case ObjectNode object when globals.isObject() -> {
        var merged = (ObjectNode) globals.deepCopy();
        Json.forEach(object, (name, value) -> merged.set(name, merge(globals.path(name), value)));
        yield merged;
      }
      case ArrayNode array when globals.isArray() -> {
        var merged = Json.array();
        globals.forEach(merged::add);
        array.forEach(merged::add);
        yield merged;
      }
      default -> own.isMissingNode() ? globals : own;
    };
  }

  private static String text(JsonNode properties, String name, String of) {
    return optional(properties.path(name))
        .orElseThrow(() -> new CannotStart("The template's " + of + " has no " + name + "."));
  }

  private static Optional<String> optional(JsonNode node) {
    return Optional.ofNullable(Json.textOrNull(node));
  }

  private static Optional<String> onFailure(JsonNode destinations) {
    return optional(destinations.path("OnFailure").path("Destination"));
  }

  /// A list of texts; a text alone is a list of one.
  private static List<String> list(JsonNode node) {
    var list = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(element -> list.add(element.asString()));
    } else {
      optional(node).ifPresent(list::add);
    }
    return List.copyOf(list);
  }

  private static List<String> lowerCase(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  private Map<String, String> variables(JsonNode object) {
    var variables = new LinkedHashMap<String, String>();
    Json.forEach(
        object,
        (name, value) ->
            optional(value)
                .ifPresent(text -> variables.put(name, resources.withoutEncryption(text))));
    return variables;
  }
}
