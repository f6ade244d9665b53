package id.warta.local.stream;

import id.warta.local.CannotStart;
import id.warta.local.dynamodb.DynamoDbApi;
import id.warta.local.dynamodb.DynamoDbRefused;
import id.warta.local.event.DeadLetters;
import id.warta.local.event.EventPattern;
import id.warta.local.lambda.Fleet;
import id.warta.local.lambda.FunctionLog;
import id.warta.local.template.StreamSourceDefinition;
import id.warta.local.template.TableDefinition;
import id.warta.local.template.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/// Feeds functions from the streams of tables, as Lambda's event source mappings do: filtered, in
/// batches, in order.
public final class StreamSources implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final ExecutorService pollers = Executors.newVirtualThreadPerTaskExecutor();

  /// Opens every stream that the template feeds a function from. What changes from now on is
  /// delivered; what changed before, while nothing ran, is not.
  ///
  /// @param pause between two tries
  /// @throws CannotStart if a filter is not understood
  public StreamSources(
      Template template,
      DynamoDbApi api,
      Fleet fleet,
      DeadLetters deadLetters,
      FunctionLog log,
      Duration pause) {
    for (var source : template.streamSources()) {
      var stream = new TableStream(api, table(template, source));
      var filters = source.filters().stream().map(EventPattern::of).toList();
      var delivery =
          new BatchDelivery(
              source, template.function(source.function()), fleet, deadLetters, log, pause);
      pollers.execute(() -> poll(source, stream, filters, delivery));
    }
  }

  private static TableDefinition table(Template template, StreamSourceDefinition source) {
    return template.tables().stream()
        .filter(table -> table.logicalId().equals(source.table()))
        .findFirst()
        .orElseThrow(() -> new CannotStart("The template has no table " + source.table() + "."));
  }

  private static void poll(
      StreamSourceDefinition source,
      TableStream stream,
      List<EventPattern> filters,
      BatchDelivery delivery) {
    try {
      while (true) {
        var batch = batch(source, stream, filters);
        if (batch.isEmpty()) {
          Thread.sleep(BETWEEN_LOOKS);
        } else {
          delivery.deliver(batch);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (DynamoDbRefused gone) {
      System.err.println("The stream of " + source.table() + " broke off: " + gone.getMessage());
    }
  }

  /// What fits the filters: a full batch, or what came within the batching window.
  private static List<JsonNode> batch(
      StreamSourceDefinition source, TableStream stream, List<EventPattern> filters)
      throws InterruptedException {
    var batch = new ArrayList<JsonNode>();
    var end = Instant.now().plus(source.batchingWindow());
    do {
      var records = stream.read(source.batchSize() - batch.size());
      records.stream()
          .filter(record -> filters.isEmpty() || filters.stream().anyMatch(f -> f.matches(record)))
          .forEach(batch::add);
      if (batch.size() >= source.batchSize()) {
        return batch;
      }
      if (records.isEmpty() && Instant.now().isBefore(end)) {
        Thread.sleep(BETWEEN_LOOKS);
      }
    } while (Instant.now().isBefore(end));
    return batch;
  }

  /// Stops; a batch that is on its way is not waited for.
  @Override
  public void close() {
    pollers.shutdownNow();
  }
}
