package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The story that Warta was made for.
class SeedStoryIT {
  private static final String SEED = "seed/pemkab-kapuas-rakor-pokja-pug.txt";

  @Test
  void comes_out_as_it_was_sent_with_nothing_lost() {
    var copy = SharedData.text(SEED);

    var filed = Paper.reporter("fadli").post("/newsroom/articles").text(copy).send().expect(201);

    var story = filed.json();
    assertThat(story.path("status").asString()).isEqualTo("SUBMITTED");
    assertThat(story.path("headline").asString()).isEqualTo(copy.lines().toList().get(4).strip());
    assertThat(story.path("byline").asString()).isEqualTo("Redaksi");
    assertThat(story.path("writtenAt").asString()).isEqualTo("2025-10-29T03:03:50+07:00");
    assertThat(story.path("dateline").path("agency").asString()).isEqualTo("SB");
    assertThat(story.path("dateline").path("place").asString()).isEqualTo("Kuala Kapuas");
    assertThat(story.path("pendingPhoto").path("caption").asString()).startsWith("Asisten II");
    assertThat(story.path("pendingPhoto").path("credit").asString()).isEqualTo("FADLI/SB");
    assertThat(texts(story.path("initials"))).containsExactly("f4", "sb");
    assertThat(paragraphs(story)).hasSize(9);
    assertThat(StreamSupport.stream(story.path("warnings").spliterator(), false))
        .extracting(warning -> warning.path("line").asInt())
        .containsExactly(1, 3);
    assertThat(filed.header("etag")).isEqualTo("\"1\"");
    assertThat(filed.header("location"))
        .isEqualTo("/newsroom/articles/" + story.path("id").asString());
    assertThat(filed.header("cache-control")).isEqualTo("private, no-store");
  }

  @Test
  void stands_in_the_lists_at_the_time_at_which_it_was_written() {
    var copy = SharedData.text(SEED);

    var published =
        Paper.editor("sari")
            .post(
                "/newsroom/articles?publish=true&publishedAt=writtenAt&section=kapuas&tags=gender,"
                    + "seed")
            .text(copy)
            .send()
            .expect(201);

    assertThat(published.text("publishedAt")).isEqualTo("2025-10-29T03:03:50+07:00");
    for (var filter :
        List.of("section=kapuas", "tag=SEED", "author=F%204", "place=kuala%20%20kapuas")) {
      var page =
          Paper.reader()
              .get("/articles?" + filter + "&from=2025-10-29&to=2025-10-29")
              .send()
              .expect(200);
      assertThat(ids(page.json())).as(filter).contains(published.text("id"));
    }
    var story = Paper.reader().get("/articles/" + published.text("slug")).send().expect(200);
    assertThat(story.json().path("bodyHtml")).isEqualTo(published.json().path("bodyHtml"));
    assertThat(story.json().has("createdBy")).isFalse();
    assertThat(story.json().has("version")).isFalse();
    assertThat(
            Paper.reader()
                .get("/articles/" + published.text("id"))
                .with("If-None-Match", story.header("etag"))
                .send()
                .status())
        .isEqualTo(304);
  }

  static List<String> ids(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(story -> story.path("id").asString())
        .toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static List<String> paragraphs(JsonNode story) {
    return Pattern.compile("<p>(.*?)</p>", Pattern.DOTALL)
        .matcher(story.path("bodyHtml").asString())
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
