package id.warta.architecture.template;

import id.warta.local.Json;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Every key of what SAM adds to CloudFormation is one that means something. The keys of
/// CloudFormation's own resources are cfn-lint's to check.
///
/// A key that is new to this template is added here, once it is known to do what it should.
public final class KnownKeys implements TemplateRule {
  private static final Set<String> OF_THE_TEMPLATE =
      Set.of(
          "AWSTemplateFormatVersion",
          "Conditions",
          "Description",
          "Globals",
          "Outputs",
          "Parameters",
          "Resources",
          "Transform");
  private static final Set<String> OF_A_RESOURCE =
      Set.of(
          "Condition", "DeletionPolicy", "DependsOn", "Properties", "Type", "UpdateReplacePolicy");
  private static final Set<String> OF_A_FUNCTION =
      Set.of(
          "Architectures",
          "AutoPublishAlias",
          "CodeUri",
          "Description",
          "Environment",
          "EventInvokeConfig",
          "Events",
          "Handler",
          "LoggingConfig",
          "MemorySize",
          "ReservedConcurrentExecutions",
          "Role",
          "Runtime",
          "SnapStart",
          "Timeout",
          "VersionDescription");
  private static final Set<String> OF_THE_API =
      Set.of(
          "AccessLogSettings",
          "Auth",
          "CorsConfiguration",
          "DefaultRouteSettings",
          "Description",
          "FailOnWarnings",
          "Name",
          "RouteSettings");
  private static final Set<String> OF_RETRIES =
      Set.of("MaximumEventAgeInSeconds", "MaximumRetryAttempts");
  private static final Set<String> OF_AN_INVOCATION =
      Set.of("DestinationConfig", "MaximumEventAgeInSeconds", "MaximumRetryAttempts");
  private static final Set<String> OF_A_THROTTLE =
      Set.of("ThrottlingBurstLimit", "ThrottlingRateLimit");

  private static final Map<String, Set<String>> OF_AN_EVENT =
      Map.of(
          "HttpApi", Set.of("ApiId", "Auth", "Method", "Path"),
          "EventBridgeRule", Set.of("DeadLetterConfig", "Pattern", "RetryPolicy"),
          "ScheduleV2",
              Set.of(
                  "DeadLetterConfig",
                  "RetryPolicy",
                  "RoleArn",
                  "ScheduleExpression",
                  "ScheduleExpressionTimezone"),
          "DynamoDB",
              Set.of(
                  "BatchSize",
                  "BisectBatchOnFunctionError",
                  "DestinationConfig",
                  "FilterCriteria",
                  "FunctionResponseTypes",
                  "MaximumBatchingWindowInSeconds",
                  "MaximumRecordAgeInSeconds",
                  "MaximumRetryAttempts",
                  "ParallelizationFactor",
                  "StartingPosition",
                  "Stream"));

  @Override
  public void check(Template template, Findings findings) {
    check("the template", template.at(""), OF_THE_TEMPLATE, findings);
    check("Globals", template.at("/Globals"), Set.of("Function"), findings);
    check("Globals/Function", template.at("/Globals/Function"), OF_A_FUNCTION, findings);
    template.resources().forEach((id, resource) -> check(id, resource, OF_A_RESOURCE, findings));
    template.functions().forEach(function -> check(function, findings));
    template
        .properties("AWS::Serverless::HttpApi")
        .forEach((id, api) -> checkApi(id, api, findings));
  }

  private static void check(Function function, Findings findings) {
    var id = function.id();
    var properties = function.properties();
    check(id, properties, OF_A_FUNCTION, findings);
    check(id, properties.path("Environment"), Set.of("Variables"), findings);
    check(id, properties.path("SnapStart"), Set.of("ApplyOn"), findings);
    check(id, properties.path("LoggingConfig"), Set.of("LogFormat", "LogGroup"), findings);
    var invoke = properties.path("EventInvokeConfig");
    checkDestination(id, invoke, findings);
    check(id, invoke, OF_AN_INVOCATION, findings);
    Json.forEach(
        properties.path("Events"),
        (name, event) ->
            check(id + ", event " + name, event, Set.of("Properties", "Type"), findings));
    function.events().forEach(event -> check(event, findings));
  }

  private static void check(EventSource event, Findings findings) {
    var keys = OF_AN_EVENT.get(event.type());
    findings.unless(keys != null, "%s is of a type that is not known here", event);
    if (keys != null) {
      var where = event.toString();
      check(where, event.properties(), keys, findings);
      check(where, event.properties().path("Auth"), Set.of("Authorizer"), findings);
      check(where, event.properties().path("RetryPolicy"), OF_RETRIES, findings);
      check(where, event.properties().path("DeadLetterConfig"), Set.of("Arn"), findings);
      checkDestination(where, event.properties(), findings);
    }
  }

  private static void checkApi(String id, JsonNode api, Findings findings) {
    check(id, api, OF_THE_API, findings);
    check(id, api.path("Auth"), Set.of("Authorizers"), findings);
    Json.forEach(
        api.path("Auth").path("Authorizers"),
        (name, authorizer) -> {
          check(name, authorizer, Set.of("IdentitySource", "JwtConfiguration"), findings);
          check(name, authorizer.path("JwtConfiguration"), Set.of("audience", "issuer"), findings);
        });
    check(id, api.path("DefaultRouteSettings"), OF_A_THROTTLE, findings);
    Json.forEach(
        api.path("RouteSettings"),
        (route, settings) -> check(route, settings, OF_A_THROTTLE, findings));
  }

  private static void checkDestination(String where, JsonNode properties, Findings findings) {
    var destinations = properties.path("DestinationConfig");
    check(where, destinations, Set.of("OnFailure"), findings);
    check(where, destinations.path("OnFailure"), Set.of("Destination", "Type"), findings);
  }

  private static void check(String where, JsonNode object, Set<String> known, Findings findings) {
    Json.forEach(
        object,
        (key, value) ->
            findings.unless(known.contains(key), "%s has a key %s that means nothing", where, key));
  }
}
