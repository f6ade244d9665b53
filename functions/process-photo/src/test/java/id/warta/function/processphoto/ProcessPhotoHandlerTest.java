package id.warta.function.processphoto;

import static id.warta.testkit.articles.SampleStory.FIRST_FILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.article.ArticleId;
import id.warta.json.Json;
import id.warta.json.JsonSyntaxException;
import id.warta.photo.PhotoKey;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.photo.DrawnPhoto;
import id.warta.testkit.s3.InMemoryMedia;
import id.warta.testkit.s3.InMemoryOriginals;
import id.warta.testkit.s3.InMemoryUploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Events as EventBridge sends them, each with the answer that must come.
class ProcessPhotoHandlerTest {
  private static final Path EVENTS = Path.of("../../events/process-photo");
  private static final ArticleId STORY = new ArticleId("019ab000-0000-7000-8000-0000000000aa");

  private final SettableClock clock = new SettableClock(FIRST_FILED.plusSeconds(60));
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final InMemoryUploads uploads = new InMemoryUploads(clock);
  private final InMemoryOriginals originals = new InMemoryOriginals();
  private final ProcessPhotoHandler handler =
      new ProcessPhotoHandler(
          articles, uploads, originals, new InMemoryMedia(), new Darkroom(100_000_000), clock);

  /// A story with a good photo, one that was cut short, one from a phone, and two that are ready,
  /// of which one has no original any more.
  @BeforeEach
  void file_a_story() {
    var photo = DrawnPhoto.jpeg(DrawnPhoto.scene(400, 300));
    new SampleDesk(articles)
        .file(
            SampleStory.headlined("Banjir")
                .id(STORY)
                .photos(
                    SamplePhoto.pending(1),
                    SamplePhoto.pending(2),
                    SamplePhoto.pending(3),
                    SamplePhoto.ready(4),
                    SamplePhoto.ready(6))
                .submitted());
    uploads.place(key(1), photo);
    uploads.place(key(2), Arrays.copyOf(photo, photo.length / 2));
    uploads.place(key(3), DrawnPhoto.ascii("\0\0\0\30ftypheic\0\0\0\0mif1"));
    originals.keep(key(4), photo);
  }

  static List<String> cases() throws IOException {
    try (var files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> !file.endsWith(".reply.json"))
          .map(file -> file.replace(".json", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answers_each_event(String name) throws IOException, JsonSyntaxException {
    var reply = Invocation.raw(handler, Files.readAllBytes(EVENTS.resolve(name + ".json")));

    assertThat(Json.parse(reply))
        .isEqualTo(Json.parse(Files.readAllBytes(EVENTS.resolve(name + ".reply.json"))));
  }

  @Test
  void fails_on_what_is_no_event_so_that_it_is_kept_for_a_look() {
    for (var noEvent : List.of("", "no JSON", "[]", "{\"detail\":{}}")) {
      assertThatThrownBy(() -> Invocation.raw(handler, DrawnPhoto.ascii(noEvent)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static PhotoKey key(int photo) {
    return new PhotoKey(STORY, SamplePhoto.id(photo));
  }
}
