package id.warta.architecture.template;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What nobody waits for is tried a few times, not for ever, and then kept where somebody looks.
public final class FailuresAreKept implements TemplateRule {
  private static final Set<String> SOMEBODY_WAITS = Set.of("HttpApi");
  private static final Set<String> STREAMS = Set.of("DynamoDB", "Kinesis");
  private static final String QUEUE = "AWS::SQS::Queue";

  @Override
  public void check(Template template, Findings findings) {
    for (var function : template.functions()) {
      for (var event : function.events()) {
        if (STREAMS.contains(event.type())) {
          checkStream(event, template, findings);
        } else if (!SOMEBODY_WAITS.contains(event.type())) {
          checkSource(event, template, findings);
          checkFunction(function, template, findings);
        }
      }
    }
  }

  /// While Lambda does not take the event.
  private static void checkSource(EventSource event, Template template, Findings findings) {
    checkBounds(event.toString(), event.properties().path("RetryPolicy"), findings);
    checkQueue(
        event.toString(),
        event.properties().path("DeadLetterConfig").path("Arn"),
        template,
        findings);
  }

  /// While the function fails.
  private static void checkFunction(Function function, Template template, Findings findings) {
    var invoke = function.properties().path("EventInvokeConfig");
    checkBounds(function.id(), invoke, findings);
    checkQueue(
        function.id(), invoke.at("/DestinationConfig/OnFailure/Destination"), template, findings);
  }

  private static void checkBounds(String where, JsonNode bounds, Findings findings) {
    findings.unless(
        bounds.path("MaximumRetryAttempts").isIntegralNumber(),
        "%s does not say how often it tries",
        where);
    findings.unless(
        bounds.path("MaximumEventAgeInSeconds").isIntegralNumber(),
        "%s does not say how old an event may be",
        where);
  }

  private static void checkStream(EventSource event, Template template, Findings findings) {
    var source = event.properties();
    findings.unless(
        source.path("MaximumRetryAttempts").asInt(-1) >= 0,
        "%s tries a poisonous record for ever",
        event);
    findings.unless(
        source.path("MaximumRecordAgeInSeconds").asInt(-1) > 0,
        "%s does not say how old a record may be",
        event);
    findings.unless(
        source.path("BisectBatchOnFunctionError").asBoolean(false),
        "%s fails a whole batch for one record",
        event);
    checkQueue(
        event.toString(),
        source.at("/DestinationConfig/OnFailure/Destination"),
        template,
        findings);
  }

  private static void checkQueue(
      String where, JsonNode queue, Template template, Findings findings) {
    findings.unless(
        template.properties(QUEUE).containsKey(Statement.named(queue)),
        "%s has no dead-letter queue",
        where);
  }
}
