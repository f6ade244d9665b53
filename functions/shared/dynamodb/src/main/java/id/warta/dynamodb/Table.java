package id.warta.dynamodb;

import id.warta.filing.ArticlesUnavailable;
import id.warta.filing.Saved;
import id.warta.listing.ListPosition;
import id.warta.listing.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// One table, and what is done where it does not answer or where two transactions meet. What it
/// holds is for [Layout] and the items' classes to know.
///
/// Every method that asks it throws [ArticlesUnavailable] if it cannot be reached or refuses the
/// call.
final class Table {
  /// How often a transaction or a read is tried that met another transaction on its items.
  static final int ATTEMPTS = 6;

  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

  private final DynamoDbClient client;
  private final String name;
  private final Clock clock;

  Table(DynamoDbClient client, String name, Clock clock) {
    this.client = client;
    this.name = name;
    this.clock = clock;
  }

  /// A client of the region, with the credentials and at the endpoint that the SDK finds in the
  /// environment.
  static DynamoDbClient client() {
    return DynamoDbClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_WITHIN)
                .socketTimeout(ANSWER_WITHIN))
        .build();
  }

  /// What this table is spoken to with.
  DynamoDbClient connection() {
    return client;
  }

  String name() {
    return name;
  }

  Instant now() {
    return clock.instant();
  }

  Optional<Map<String, AttributeValue>> item(Key key, boolean consistent) {
    var request =
        GetItemRequest.builder()
            .tableName(name)
            .key(key.attributes())
            .consistentRead(consistent)
            .build();
    var answer = call(() -> client.getItem(request));
    return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
  }

  /// All items of a partition, in the order of their sort keys.
  List<Map<String, AttributeValue>> partition(String pk, boolean consistent) {
    return everyPage(ofPartition(pk).consistentRead(consistent).build());
  }

  /// The sort keys of a partition, without what else its items hold.
  List<String> sortKeys(String pk) {
    var request =
        ofPartition(pk)
            .projectionExpression("#sk")
            .expressionAttributeNames(Map.of("#pk", Layout.PK, "#sk", Layout.SK))
            .consistentRead(true)
            .build();
    return everyPage(request).stream()
        .map(item -> StoryItems.attribute(item, Layout.SK).s())
        .toList();
  }

  private QueryRequest.Builder ofPartition(String pk) {
    return QueryRequest.builder()
        .tableName(name)
        .keyConditionExpression("#pk = :pk")
        .expressionAttributeNames(Map.of("#pk", Layout.PK))
        .expressionAttributeValues(Map.of(":pk", Layout.text(pk)));
  }

  /// The items between two keys of one partition, both included, with every write that was answered
  /// before.
  List<Map<String, AttributeValue>> range(Key first, Key last) {
    return everyPage(
        QueryRequest.builder()
            .tableName(name)
            .keyConditionExpression("#pk = :pk AND #sk BETWEEN :first AND :last")
            .expressionAttributeNames(Map.of("#pk", Layout.PK, "#sk", Layout.SK))
            .expressionAttributeValues(
                Map.of(
                    ":pk", Layout.text(first.pk()),
                    ":first", Layout.text(first.sk()),
                    ":last", Layout.text(last.sk())))
            .consistentRead(true)
            .build());
  }

  private List<Map<String, AttributeValue>> everyPage(QueryRequest query) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    var start = Map.<String, AttributeValue>of();
    do {
      var request = query.toBuilder();
      if (!start.isEmpty()) {
        request.exclusiveStartKey(start);
      }
      var answer = call(() -> client.query(request.build()));
      items.addAll(answer.items());
      start = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
    } while (!start.isEmpty());
    return items;
  }

  <T> Page<T> page(PageQuery query, BiFunction<Map<String, AttributeValue>, ListPosition, T> read) {
    return query.isEmpty()
        ? new Page<>(List.of(), null)
        : query.toPage(call(() -> client.query(query.request(name))), read);
  }

  void put(Map<String, AttributeValue> item) {
    call(() -> client.putItem(put -> put.tableName(name).item(item)));
  }

  /// Writes all of it or nothing.
  Saved write(StoryTransaction transaction) {
    var request = TransactWriteItemsRequest.builder().transactItems(transaction.items()).build();
    for (var attempt = 1; ; attempt++) {
      try {
        client.transactWriteItems(request);
        return new Saved.Done(transaction.article());
      } catch (TransactionCanceledException cancelled) {
        var refusal = transaction.refusal(cancelled.cancellationReasons());
        if (refusal.isPresent()) {
          return refusal.get();
        }
        if (attempt == ATTEMPTS || !metAnother(cancelled)) {
          throw new ArticlesUnavailable("a transaction was cancelled", cancelled);
        }
        pause(attempt);
      } catch (SdkException failed) {
        throw new ArticlesUnavailable("a transaction failed", failed);
      }
    }
  }

  private static boolean metAnother(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .anyMatch(reason -> "TransactionConflict".equals(reason.code()));
  }

  /// Waits longer each time, and rarely as long as a rival does.
  static void pause(int attempt) {
    try {
      Thread.sleep(
          ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << attempt));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ArticlesUnavailable("interrupted between two tries", interrupted);
    }
  }

  static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failed) {
      throw new ArticlesUnavailable("the table did not answer", failed);
    }
  }
}
