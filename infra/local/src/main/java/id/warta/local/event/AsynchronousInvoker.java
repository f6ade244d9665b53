package id.warta.local.event;

import id.warta.local.Json;
import id.warta.local.lambda.Fleet;
import id.warta.local.lambda.FunctionLog;
import id.warta.local.lambda.InvocationResult;
import id.warta.local.lambda.InvocationResult.Answered;
import id.warta.local.lambda.InvocationResult.Failed;
import id.warta.local.lambda.InvocationResult.Throttled;
import id.warta.local.lambda.InvocationResult.TooLarge;
import id.warta.local.template.FunctionDefinition;
import id.warta.local.template.PhysicalResources;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lambda's queue of events: each function gets its own ones at some later moment, and again, as
/// often as the template says, while it fails. Then the event goes to the function's dead letters.
public final class AsynchronousInvoker implements AutoCloseable {
  private final Fleet fleet;
  private final DeadLetters deadLetters;
  private final FunctionLog log;
  private final Duration pause;
  private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();

  /// An invoker with nothing in its queue.
  ///
  /// @param pause before the second try; before the third it is twice as long. On AWS it is a
  ///   minute
  public AsynchronousInvoker(
      Fleet fleet, DeadLetters deadLetters, FunctionLog log, Duration pause) {
    this.fleet = fleet;
    this.deadLetters = deadLetters;
    this.log = log;
    this.pause = pause;
  }

  public void invoke(FunctionDefinition function, JsonNode event) {
    deliveries.execute(
        () -> {
          try {
            deliver(function, event);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void deliver(FunctionDefinition function, JsonNode event) throws InterruptedException {
    var bytes = Json.bytes(event);
    for (int tries = 1; ; tries++) {
      var result = invoke(function, bytes);
      if (result instanceof Answered) {
        return;
      }
      if (tries > function.retries()) {
        bury(function, event, result, tries);
        return;
      }
      Thread.sleep(pause.multipliedBy(tries));
    }
  }

  /// A try counts only when the function got the event.
  private InvocationResult invoke(FunctionDefinition function, byte[] event)
      throws InterruptedException {
    while (true) {
      var result = fleet.invoke(function.logicalId(), event);
      if (!(result instanceof Throttled)) {
        return result;
      }
      Thread.sleep(pause);
    }
  }

  private void bury(
      FunctionDefinition function, JsonNode event, InvocationResult result, int tries) {
    var queue = function.onFailure();
    log.say(
        function.name(),
        queue.isPresent()
            ? "gave an event up after " + tries + " tries: see /_local/dead-letters"
            : "lost an event after " + tries + " tries: the template gives it no dead letters");
    queue.ifPresent(arn -> deadLetters.add(arn, letter(function, event, result, tries)));
  }

  /// As Lambda writes it to an OnFailure destination.
  private static ObjectNode letter(
      FunctionDefinition function, JsonNode event, InvocationResult result, int tries) {
    var letter = Json.object().put("version", "1.0").put("timestamp", Instant.now().toString());
    letter
        .putObject("requestContext")
        .put("requestId", AwsEvent.id())
        .put(
            "functionArn",
            PhysicalResources.arn("lambda", "function:" + function.name() + ":$LATEST"))
        .put("condition", "RetriesExhausted")
        .put("approximateInvokeCount", tries);
    letter.set("requestPayload", event);
    letter
        .putObject("responseContext")
        .put("statusCode", 200)
        .put("executedVersion", "$LATEST")
        .put("functionError", "Unhandled");
    letter.set("responsePayload", error(result));
    return letter;
  }

  private static JsonNode error(InvocationResult result) {
    return switch (result) {
      case Failed(var error) -> error;
      case TooLarge() -> Json.object().put("errorMessage", "the event is too large");
      case Answered answered -> Json.object();
      case Throttled throttled -> Json.object();
    };
  }

  /// Forgets what is still in the queue.
  @Override
  public void close() {
    deliveries.shutdownNow();
  }
}
