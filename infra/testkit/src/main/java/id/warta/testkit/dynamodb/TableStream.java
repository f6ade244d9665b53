package id.warta.testkit.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What has changed in a table of DynamoDB Local since it was made, as Lambda hands it to a
/// function.
public final class TableStream {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_EMPTY_READS = 2;

  private TableStream() {}

  /// Every record in one event, in order.
  public static byte[] event(DynamoDbClient client, String table) {
    var event = JSON.objectNode();
    var records = event.putArray("Records");
    records(client, table).forEach(record -> add(record, records));
    return JsonMapper.shared().writeValueAsBytes(event);
  }

  private static List<Record> records(DynamoDbClient client, String table) {
    var arn = client.describeTable(describe -> describe.tableName(table)).table().latestStreamArn();
    var records = new ArrayList<Record>();
    try (var streams = streams()) {
      for (var shard :
          streams
              .describeStream(describe -> describe.streamArn(arn))
              .streamDescription()
              .shards()) {
        var iterator =
            streams
                .getShardIterator(
                    get ->
                        get.streamArn(arn)
                            .shardId(shard.shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        var empty = 0;
        while (iterator != null && empty < MOST_EMPTY_READS) {
          var place = iterator;
          var answer = streams.getRecords(get -> get.shardIterator(place));
          records.addAll(answer.records());
          empty = answer.records().isEmpty() ? empty + 1 : 0;
          iterator = answer.nextShardIterator();
        }
      }
    }
    return records;
  }

  private static DynamoDbStreamsClient streams() {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(DynamoDbLocal.endpoint())
        .region(Region.AP_SOUTHEAST_3)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("testkit", "testkit")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static void add(Record record, ArrayNode records) {
    var json =
        records
            .addObject()
            .put("eventID", record.eventID())
            .put("eventName", record.eventNameAsString())
            .put("eventVersion", record.eventVersion())
            .put("eventSource", record.eventSource())
            .put("awsRegion", "ap-southeast-3");
    var change = record.dynamodb();
    var dynamodb =
        json.putObject("dynamodb")
            .put(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().getEpochSecond())
            .put("SequenceNumber", change.sequenceNumber())
            .put("SizeBytes", change.sizeBytes())
            .put("StreamViewType", change.streamViewTypeAsString());
    dynamodb.set("Keys", image(change.keys()));
    if (change.hasOldImage()) {
      dynamodb.set("OldImage", image(change.oldImage()));
    }
    if (change.hasNewImage()) {
      dynamodb.set("NewImage", image(change.newImage()));
    }
  }

  private static JsonNode image(Map<String, AttributeValue> item) {
    var image = JSON.objectNode();
    item.forEach((name, value) -> image.set(name, attribute(value)));
    return image;
  }

  private static ObjectNode attribute(AttributeValue value) {
    return switch (value.type()) {
      case S -> JSON.objectNode().put("S", value.s());
      case N -> JSON.objectNode().put("N", value.n());
      case B -> JSON.objectNode().put("B", value.b().asByteArray());
      default -> throw new IllegalArgumentException("our items have no " + value.type());
    };
  }
}
