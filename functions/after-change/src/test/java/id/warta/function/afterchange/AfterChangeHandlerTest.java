package id.warta.function.afterchange;

import static id.warta.testkit.articles.SampleStory.headlined;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.article.ArticleId;
import id.warta.dynamodb.StreamRecords;
import id.warta.json.Json;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import id.warta.json.JsonSyntaxException;
import id.warta.json.JsonValue;
import id.warta.photo.PhotoKey;
import id.warta.photo.Rendition;
import id.warta.testkit.aftermath.WrittenErrands;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.s3.InMemoryMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Batches as Lambda hands them over, each with the answer that must come. `case.done.json` says
/// what else was done: errands, then the files that are left, then the sections that were noted.
class AfterChangeHandlerTest {
  private static final Path EVENTS = Path.of("../../events/after-change");
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Rendition RENDITION = new Rendition(320, 240, Rendition.Encoding.JPEG);

  private final InMemoryArticles articles = new InMemoryArticles(new SettableClock(NOW));
  private final InMemoryMedia media = new InMemoryMedia();
  private final WrittenErrands errands = new WrittenErrands();
  private final AfterChangeHandler handler =
      new AfterChangeHandler(StreamRecords::read, articles, errands, media, errands, errands);

  /// The stories as they are by the time at which the events come, and the photos' files of before.
  @BeforeEach
  void file_stories() {
    var desk = new SampleDesk(articles);
    desk.file(headlined("Jembatan dibuka").id(story(1)).published(NOW));
    var withdrawn =
        desk.file(headlined("Kisah anak").id(story(2)).photos(SamplePhoto.ready(1)).published(NOW));
    desk.retract(withdrawn);
    desk.file(headlined("Foto").id(story(4)).photos(SamplePhoto.ready(5)).submitted());
    putFile(2, 1, "9f2c61b07d34a85e");
    putFile(3, 2, "9f2c61b07d34a85e");
    putFile(4, 4, "9f2c61b07d34a85e");
    putFile(4, 4, "0b1c2d3e4f5a6b7c");
    putFile(4, 5, "9f2c61b07d34a85e");
  }

  static List<String> cases() throws IOException {
    try (var files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> !file.matches(".*\\.(reply|done)\\.json"))
          .map(file -> file.replace(".json", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answers_each_batch_and_does_what_follows(String name)
      throws IOException, JsonSyntaxException {
    var reply = Invocation.raw(handler, Files.readAllBytes(EVENTS.resolve(name + ".json")));

    assertThat(Json.parse(reply)).isEqualTo(file(name + ".reply.json"));
    assertThat(done()).isEqualTo(file(name + ".done.json"));
  }

  @Test
  void fails_on_what_is_no_batch_so_that_it_is_kept_for_a_look() {
    assertThatThrownBy(() -> Invocation.raw(handler, "{}".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private JsonObject done() {
    return JsonObject.build()
        .put("errands", JsonArray.ofStrings(errands.lines()))
        .put("files", JsonArray.ofStrings(media.files().keySet()))
        .put("sections", JsonArray.ofStrings(articles.sections()))
        .done();
  }

  private static JsonValue file(String name) throws IOException, JsonSyntaxException {
    return Json.parse(Files.readAllBytes(EVENTS.resolve(name)));
  }

  private void putFile(int story, int photo, String hash) {
    media.put(new PhotoKey(story(story), SamplePhoto.id(photo)), hash, RENDITION, new byte[] {1});
  }

  private static ArticleId story(int number) {
    return new ArticleId("019ab000-0000-7000-8000-0000000000a" + number);
  }
}
