package id.warta.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.local.dynamodb.DynamoDbApi;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What changes in a table, on its way to a function.
@ExtendWith(ToyStack.Extension.class)
class StreamsIT {
  private ToyStack toy;
  private DynamoDbApi table;
  private String story;

  @BeforeEach
  void use(ToyStack shared) {
    toy = shared;
    table = new DynamoDbApi(toy.stack().dynamoDbEndpoint());
    story = "story-" + UUID.randomUUID();
  }

  @Test
  void bring_what_fits_the_filter_as_lambda_does() {
    put("seen-1");
    put("unseen");
    put("seen-2");
    toy.await(() -> recordsOf(story).size() == 2);
    var records = recordsOf(story);
    assertThat(records).extracting(StreamsIT::sortKey).containsExactly("seen-1", "seen-2");
    var record = records.getFirst();
    assertThat(record.path("eventName").asString()).isEqualTo("INSERT");
    assertThat(record.path("eventSource").asString()).isEqualTo("aws:dynamodb");
    assertThat(record.path("awsRegion").asString()).isEqualTo("ap-southeast-3");
    assertThat(record.path("eventSourceARN").asString())
        .startsWith("arn:aws:dynamodb:ap-southeast-3:000000000000:table/warta-local-table/stream/");
    assertThat(record.path("dynamodb").path("StreamViewType").asString())
        .isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(record.path("dynamodb").path("NewImage").path("pk").path("S").asString())
        .isEqualTo(story);
  }

  @Test
  void split_a_failing_batch_and_give_up_only_what_fails() {
    var items = Json.object();
    var writes = items.putObject("RequestItems").putArray("warta-local-table");
    for (var key : List.of("seen-1", "seen-2", "seen-fail", "seen-4")) {
      writes.addObject().putObject("PutRequest").set("Item", key(key));
    }
    table.tables("BatchWriteItem", items);
    toy.await(() -> toy.deadLetters("DDBStreamBatchInfo").size() == 1);
    assertThat(
            toy.deadLetters("DDBStreamBatchInfo")
                .getFirst()
                .path("message")
                .path("DDBStreamBatchInfo")
                .path("batchSize")
                .asInt())
        .isEqualTo(1);
    put("seen-5");
    toy.await(() -> recordsOf(story).stream().anyMatch(r -> sortKey(r).equals("seen-5")));
    assertThat(recordsOf(story))
        .extracting(StreamsIT::sortKey)
        .contains("seen-1", "seen-2", "seen-4");
  }

  private void put(String key) {
    var put = Json.object().put("TableName", "warta-local-table");
    put.set("Item", key(key));
    table.tables("PutItem", put);
  }

  private JsonNode key(String sortKey) {
    var key = Json.object();
    key.putObject("pk").put("S", story);
    key.putObject("sk").put("S", sortKey);
    return key;
  }

  private List<JsonNode> recordsOf(String part) {
    return toy.noted().stream()
        .flatMap(note -> note.path("Records").valueStream())
        .filter(record -> record.toString().contains(part))
        .toList();
  }

  private static String sortKey(JsonNode record) {
    return record.path("dynamodb").path("Keys").path("sk").path("S").asString();
  }
}
