package id.warta.local.stream;

import id.warta.local.Json;
import id.warta.local.event.AwsEvent;
import id.warta.local.event.DeadLetters;
import id.warta.local.lambda.Fleet;
import id.warta.local.lambda.FunctionLog;
import id.warta.local.lambda.InvocationResult;
import id.warta.local.lambda.InvocationResult.Answered;
import id.warta.local.lambda.InvocationResult.Throttled;
import id.warta.local.template.FunctionDefinition;
import id.warta.local.template.PhysicalResources;
import id.warta.local.template.StreamSourceDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings batches of records to a function, in order: a batch that fails holds the next ones up
/// until it has succeeded, or is given up.
final class BatchDelivery {
  private final StreamSourceDefinition source;
  private final FunctionDefinition function;
  private final Fleet fleet;
  private final DeadLetters deadLetters;
  private final FunctionLog log;
  private final Duration pause;

  /// A delivery that waits `pause` between two tries.
  BatchDelivery(
      StreamSourceDefinition source,
      FunctionDefinition function,
      Fleet fleet,
      DeadLetters deadLetters,
      FunctionLog log,
      Duration pause) {
    this.source = source;
    this.function = function;
    this.fleet = fleet;
    this.deadLetters = deadLetters;
    this.log = log;
    this.pause = pause;
  }

  void deliver(List<JsonNode> batch) throws InterruptedException {
    deliver(batch, 0);
  }

  /// Splitting a batch is no try of its own, so each half goes on with the count of the whole.
  private void deliver(List<JsonNode> records, int failures) throws InterruptedException {
    var batch = records;
    for (int failed = failures; !batch.isEmpty(); failed++) {
      var left = afterTry(batch);
      if (left.isEmpty()) {
        return;
      }
      var isOneAnswer = left.size() < batch.size();
      batch = left;
      if (source.retries() >= 0 && failed >= source.retries()) {
        giveUp(batch, failed + 1);
        return;
      }
      Thread.sleep(pause);
      if (source.bisect() && batch.size() > 1 && !isOneAnswer) {
        deliver(batch.subList(0, batch.size() / 2), failed);
        deliver(batch.subList(batch.size() / 2, batch.size()), failed);
        return;
      }
    }
  }

  /// Gives the batch to the function once.
  ///
  /// @return the records that are to come again; none if it went well
  private List<JsonNode> afterTry(List<JsonNode> batch) throws InterruptedException {
    var event = Json.object();
    var records = event.putArray("Records");
    batch.forEach(records::add);
    return switch (invoke(Json.bytes(event))) {
      case Answered(var payload) when source.reportsItemFailures() ->
          fromFirstFailure(batch, Json.parseOrText(payload));
      case Answered answered -> List.of();
      case InvocationResult failure -> batch;
    };
  }

  private InvocationResult invoke(byte[] event) throws InterruptedException {
    while (true) {
      var result = fleet.invoke(function.logicalId(), event);
      if (!(result instanceof Throttled)) {
        return result;
      }
      Thread.sleep(pause);
    }
  }

  private static List<JsonNode> fromFirstFailure(List<JsonNode> batch, JsonNode answer) {
    Set<String> failed =
        answer
            .path("batchItemFailures")
            .valueStream()
            .map(failure -> failure.path("itemIdentifier").asString(""))
            .collect(Collectors.toSet());
    for (int i = 0; i < batch.size(); i++) {
      if (failed.contains(sequenceNumber(batch.get(i)))) {
        return batch.subList(i, batch.size());
      }
    }
    // One that is no record's stands for all of them.
    return failed.isEmpty() ? List.of() : batch;
  }

  private void giveUp(List<JsonNode> batch, int tries) {
    log.say(function.name(), "gave " + batch.size() + " records up after " + tries + " tries");
    source.onFailure().ifPresent(queue -> deadLetters.add(queue, letter(batch, tries)));
  }

  /// As Lambda writes it: where in the stream the records stand, not the records.
  private ObjectNode letter(List<JsonNode> batch, int tries) {
    var letter = Json.object().put("version", "1.0").put("timestamp", Instant.now().toString());
    letter
        .putObject("requestContext")
        .put("requestId", AwsEvent.id())
        .put("functionArn", PhysicalResources.arn("lambda", "function:" + function.name()))
        .put("condition", "RetryAttemptsExhausted")
        .put("approximateInvokeCount", tries);
    letter
        .putObject("DDBStreamBatchInfo")
        .put("startSequenceNumber", sequenceNumber(batch.getFirst()))
        .put("endSequenceNumber", sequenceNumber(batch.getLast()))
        .put("batchSize", batch.size())
        .put("streamArn", batch.getFirst().path("eventSourceARN").asString(""));
    return letter;
  }

  private static String sequenceNumber(JsonNode record) {
    return record.path("dynamodb").path("SequenceNumber").asString("");
  }
}
