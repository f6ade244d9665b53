package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.local.Json;
import id.warta.local.dynamodb.DynamoDbApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What follows from a change some moments later, without anybody asking for it.
class AfterChangeIT {
  private static final String TABLE = "warta-local-table";
  private static final String PAGES = "warta-local-public-distribution";
  private static final String PHOTOS = "warta-local-media-distribution";

  private final Caller reporter = Paper.reporter("fadli");
  private final Caller editor = Paper.editor("sari");
  private final Set<String> earlierInvalidations = new HashSet<>();

  @Test
  void a_correction_has_the_pages_forgotten() {
    var story = Stories.published(editor);
    rememberInvalidations();

    correct(story);

    await(() -> forgotten(PAGES).contains(List.of("/articles*")));
  }

  @Test
  void a_retracted_storys_photos_are_gone_and_forgotten() throws Exception {
    var story = Stories.submitted(reporter);
    var photo = ready(story);
    var read = editor.get(Stories.path(story)).send().expect(200);
    editor.post(Stories.path(story) + "/publish").ifMatch(read).send().expect(200);
    assertThat(statuses(photo)).isNotEmpty().containsOnly(200);
    rememberInvalidations();

    editor
        .post(Stories.path(story) + "/retract")
        .ifMatch(editor.get(Stories.path(story)).send())
        .json(Map.of("reason", "TRAUMA_KORBAN", "text", "Dicabut demi korban."))
        .send()
        .expect(200);

    await(() -> !statuses(photo).contains(200));
    await(() -> forgotten(PHOTOS).contains(List.of("/" + story.text("id") + "/*")));
    assertThat(forgotten(PAGES)).contains(List.of("/articles*", "/retractions*"));
  }

  @Test
  void a_photo_that_is_taken_off_is_gone() throws Exception {
    var story = Stories.submitted(reporter);
    var photo = ready(story);
    assertThat(statuses(photo)).containsOnly(200);

    reporter
        .delete(Stories.path(story) + "/photos/" + photo.path("id").asString())
        .send()
        .expect(204);

    await(() -> !statuses(photo).contains(200));
  }

  @Test
  void a_photo_whose_caption_changes_is_printed_anew_and_its_former_files_are_marked()
      throws Exception {
    var story = Stories.submitted(reporter);
    var photo = ready(story);
    var id = photo.path("id").asString();
    var files = addresses(photo);

    reporter
        .put(Stories.path(story) + "/photos")
        .ifMatch(reporter.get(Stories.path(story)).send())
        .json(List.of(Map.of("id", id, "caption", "Jembatan yang lain.")))
        .send()
        .expect(204);

    await(
        () -> {
          var now = reporter.get(Stories.path(story)).send().expect(200).json();
          return !addresses(now.path("photos").path(0)).equals(files);
        });
    assertThat(items("A#" + story.text("id") + "#X"))
        .singleElement()
        .asString()
        .startsWith(id + "#");
    assertThat(statuses(photo)).as("files of the former set").containsOnly(200);
  }

  private static List<String> addresses(JsonNode photo) {
    return photo
        .path("renditions")
        .valueStream()
        .map(rendition -> rendition.path("url").asString())
        .toList();
  }

  @Test
  void a_deleted_draft_leaves_nothing_but_its_revisions() throws Exception {
    var draft =
        reporter.post("/newsroom/articles?draft=true").json(Stories.story()).send().expect(201);
    var photo = ready(draft);
    var latest = reporter.get(Stories.path(draft)).send().expect(200);
    for (var version = 2; version <= 4; version++) {
      latest =
          reporter
              .put(Stories.path(draft))
              .ifMatch(latest)
              .json(Stories.story("bodyHtml", "<p>Versi " + version + ".</p>"))
              .send()
              .expect(200);
    }
    reporter.delete(Stories.path(draft)).ifMatch(latest).send().expect(204);

    var partition = "A#" + draft.text("id");
    await(
        () ->
            Stream.of(partition, partition + "#B", partition + "#X")
                .allMatch(each -> items(each).isEmpty()));
    await(() -> !statuses(photo).contains(200));
    assertThat(items(partition + "#R")).hasSize(5);
  }

  @Test
  void a_section_is_noted_once_a_story_of_it_is_public() {
    var section = "rubrik-" + UUID.randomUUID();
    editor
        .post("/newsroom/articles?publish=true")
        .json(Stories.story("section", section))
        .send()
        .expect(201);

    await(() -> items("SECTIONS").contains(section));
  }

  @Test
  void a_record_that_nobody_can_read_is_kept_and_holds_up_nobody_else() {
    var before = Stories.published(editor);
    var after = Stories.published(editor);
    var section = "rubrik-" + UUID.randomUUID();
    rememberInvalidations();

    correct(before);
    put("A#" + UUID.randomUUID(), "C#00");
    correct(after);
    editor
        .post("/newsroom/articles?publish=true")
        .json(Stories.story("section", section))
        .send()
        .expect(201);

    await(() -> forgotten(PAGES).contains(List.of("/articles*")));
    await(() -> items("SECTIONS").contains(section));
    await(
        () ->
            local("dead-letters", "deadLetters")
                .anyMatch(
                    letter ->
                        letter
                                .path("queue")
                                .asString()
                                .equals("warta-local-after-change-dead-letters")
                            && letter.at("/message/DDBStreamBatchInfo/batchSize").asInt() == 1));
  }

  private void correct(Answer story) {
    editor
        .post(Stories.path(story) + "/corrections")
        .ifMatch(story)
        .json(Map.of("kind", "RALAT", "text", "Angka keliru.", "requestedBy", "READER"))
        .send()
        .expect(200);
  }

  /// A photo of the story, rendered.
  private JsonNode ready(Answer story) throws Exception {
    var picture = PhotoIT.picture(400, 300, "jpg");
    var permit = PhotoIT.permit(reporter, story, picture, "image/jpeg").expect(201);
    assertThat(PhotoIT.put(permit.json(), picture)).isEqualTo(200);
    return PhotoIT.settled(reporter, story, permit.text("photoId"));
  }

  /// How the photo's files are answered.
  private static List<Integer> statuses(JsonNode photo) {
    return photo
        .path("renditions")
        .valueStream()
        .map(rendition -> status(URI.create(rendition.path("url").asString())))
        .toList();
  }

  private static int status(URI address) {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void rememberInvalidations() {
    local("invalidations", "invalidations")
        .forEach(each -> earlierInvalidations.add(each.path("id").asString()));
  }

  /// The paths of each invalidation of a distribution since they were remembered.
  private List<List<String>> forgotten(String distribution) {
    return local("invalidations", "invalidations")
        .filter(each -> !earlierInvalidations.contains(each.path("id").asString()))
        .filter(each -> each.path("distribution").asString().equals(distribution))
        .map(each -> each.path("paths").valueStream().map(JsonNode::asString).toList())
        .toList();
  }

  private static Stream<JsonNode> local(String view, String member) {
    return Paper.reader()
        .get("/_local/" + view)
        .send()
        .expect(200)
        .json()
        .path(member)
        .valueStream();
  }

  /// The sort keys of what the table holds in a partition.
  private static List<String> items(String partition) {
    var query =
        Json.object()
            .put("TableName", TABLE)
            .put("ConsistentRead", true)
            .put("KeyConditionExpression", "pk = :pk");
    query.putObject("ExpressionAttributeValues").putObject(":pk").put("S", partition);
    return table()
        .tables("Query", query)
        .path("Items")
        .valueStream()
        .map(item -> item.path("sk").path("S").asString())
        .toList();
  }

  private static void put(String pk, String sk) {
    var put = Json.object().put("TableName", TABLE);
    ObjectNode item = put.putObject("Item");
    item.putObject("pk").put("S", pk);
    item.putObject("sk").put("S", sk);
    table().tables("PutItem", put);
  }

  private static DynamoDbApi table() {
    return new DynamoDbApi(Paper.stack().dynamoDbEndpoint());
  }

  private static void await(BooleanSupplier condition) {
    var end = Instant.now().plus(Duration.ofSeconds(90));
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("it did not follow within a minute and a half");
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
  }
}
