package id.warta.dynamodb;

import id.warta.article.ArticleId;
import id.warta.filing.ArticlesUnavailable;
import id.warta.filing.Leftovers;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// The leftovers of one table. They go page by page and in batches of 25, so that a story of any
/// past is cleared, and a call that breaks off has done its part.
public final class DynamoLeftovers implements Leftovers {
  private static final int BATCH = 25;

  private final DynamoDbClient client;
  private final String table;

  DynamoLeftovers(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /// Those of this table; see [DynamoArticles#ofTable].
  public static DynamoLeftovers ofTable(String table) {
    return new DynamoLeftovers(Table.client(), table);
  }

  @Override
  public void clear(ArticleId deleted) {
    var partitions =
        List.of(
            Layout.storyPartition(deleted),
            Layout.earlierBodies(deleted),
            Layout.formerFiles(deleted));
    try {
      partitions.forEach(this::clear);
    } catch (SdkException failed) {
      throw new ArticlesUnavailable("the table did not answer", failed);
    }
  }

  private void clear(String partition) {
    for (var left = keys(partition); !left.isEmpty(); left = keys(partition)) {
      if (left.stream().anyMatch(key -> Layout.text(Layout.STORY_SK).equals(key.get(Layout.SK)))) {
        throw new IllegalStateException("a story that is there has no leftovers");
      }
      for (var from = 0; from < left.size(); from += BATCH) {
        delete(left.subList(from, Math.min(left.size(), from + BATCH)));
      }
    }
  }

  /// The keys of a page.
  private List<Map<String, AttributeValue>> keys(String partition) {
    var request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#pk = :pk")
            .projectionExpression("#pk, #sk")
            .expressionAttributeNames(Map.of("#pk", Layout.PK, "#sk", Layout.SK))
            .expressionAttributeValues(Map.of(":pk", Layout.text(partition)))
            .consistentRead(true)
            .build();
    return client.query(request).items();
  }

  /// What DynamoDB had no time for comes with the next page.
  private void delete(List<Map<String, AttributeValue>> keys) {
    var deletions =
        keys.stream()
            .map(key -> WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build())
            .toList();
    client.batchWriteItem(batch -> batch.requestItems(Map.of(table, deletions)));
  }
}
