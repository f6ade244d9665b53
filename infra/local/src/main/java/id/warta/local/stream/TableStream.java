package id.warta.local.stream;

import id.warta.local.Json;
import id.warta.local.dynamodb.DynamoDbApi;
import id.warta.local.template.PhysicalResources;
import id.warta.local.template.TableDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The changes of a table from now on, shard after shard.
final class TableStream {
  private final DynamoDbApi api;
  private final String arn;
  private final String arnOnAws;
  private final Set<String> knownShards = new HashSet<>();
  private final Deque<String> iterators = new ArrayDeque<>();

  /// Opens the stream behind the last change of the open shards.
  TableStream(DynamoDbApi api, TableDefinition table) {
    this.api = api;
    var description =
        api.tables("DescribeTable", Json.object().put("TableName", table.name())).path("Table");
    this.arn = description.path("LatestStreamArn").asString();
    this.arnOnAws =
        PhysicalResources.arn(
            "dynamodb",
            "table/"
                + table.name()
                + "/stream/"
                + description.path("LatestStreamLabel").asString());
    for (var shard : shards()) {
      var open = !shard.path("SequenceNumberRange").has("EndingSequenceNumber");
      if (knownShards.add(id(shard)) && open) {
        iterators.add(iterator(id(shard), "LATEST"));
      }
    }
  }

  /// Up to `limit` records, as Lambda hands them to a function; none if nothing has changed.
  List<JsonNode> read(int limit) {
    if (iterators.isEmpty()) {
      for (var shard : shards()) {
        if (knownShards.add(id(shard))) {
          iterators.add(iterator(id(shard), "TRIM_HORIZON"));
        }
      }
    }
    var iterator = iterators.poll();
    if (iterator == null) {
      return List.of();
    }
    var answer =
        api.streams("GetRecords", Json.object().put("ShardIterator", iterator).put("Limit", limit));
    var next = Json.textOrNull(answer.path("NextShardIterator"));
    if (next != null) {
      iterators.addFirst(next);
    }
    var records = new ArrayList<JsonNode>();
    for (var found : answer.path("Records")) {
      records.add(
          ((ObjectNode) found)
              .put("awsRegion", PhysicalResources.REGION)
              .put("eventSourceARN", arnOnAws));
    }
    return records;
  }

  private JsonNode shards() {
    return api.streams("DescribeStream", Json.object().put("StreamArn", arn))
        .path("StreamDescription")
        .path("Shards");
  }

  private String iterator(String shard, String from) {
    return api.streams(
            "GetShardIterator",
            Json.object()
                .put("StreamArn", arn)
                .put("ShardId", shard)
                .put("ShardIteratorType", from))
        .path("ShardIterator")
        .asString();
  }

  private static String id(JsonNode shard) {
    return shard.path("ShardId").asString();
  }
}
