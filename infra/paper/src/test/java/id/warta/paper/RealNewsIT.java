package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.body.Body;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// Real stories of Kalimantan, in and out again.
///
/// A paragraph compares in the allow-list's own normal form: NFC, each run of white space one
/// space, none at the ends, control characters gone, empty paragraphs left out.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealNewsIT {
  private static final String NEWS = "news/kalimantan-01.jsonl";
  private static final String TAG = "kalimantan-01";

  @Test
  @Order(1)
  void each_story_comes_out_with_the_paragraphs_that_went_in() throws Exception {
    var stories = SharedData.news(NEWS);
    var editor = Paper.editor("sari");

    var different = new ArrayList<String>();
    inParallel(
        stories,
        story -> {
          var paragraphs = Arrays.asList(story.path("body").asString().split("\n\n", -1));
          var sent = Body.ofParagraphs(paragraphs);
          var filed =
              editor
                  .post("/newsroom/articles?publish=true")
                  .with("Idempotency-Key", story.path("id").asString())
                  .json(manuscript(story, sent))
                  .send()
                  .expect(201);
          var read = Paper.reader().get("/articles/" + filed.text("slug")).send().expect(200);
          var received = new Body(read.text("bodyHtml"));
          if (!received.paragraphs().equals(sent.paragraphs())) {
            synchronized (different) {
              different.add(story.path("id").asString());
            }
          }
          return null;
        });

    assertThat(different).isEmpty();
  }

  private static Map<String, Object> manuscript(JsonNode story, Body body) {
    var manuscript = new LinkedHashMap<String, Object>();
    manuscript.put("headline", story.path("title").asString());
    manuscript.put("section", "kalimantan");
    manuscript.put("tags", List.of(TAG));
    manuscript.put("bodyHtml", body.html());
    var publishedAt = story.path("published_at").asString();
    manuscript.put(
        "publishedAt",
        publishedAt.length() == 10
            ? LocalDate.parse(publishedAt) + "T00:00:00+07:00"
            : publishedAt);
    return manuscript;
  }

  @Test
  @Order(2)
  void walking_the_list_meets_each_story_once_in_order_while_others_are_published()
      throws Exception {
    var known = walk("/articles?tag=" + TAG + "&limit=100", () -> {});
    var editor = Paper.editor("sari");
    var pages = new int[1];

    var met =
        walk(
            "/articles?tag=" + TAG + "&limit=7",
            () -> {
              if (++pages[0] <= 50) {
                editor
                    .post("/newsroom/articles?publish=true")
                    .json(
                        Map.of(
                            "headline",
                            "Berita sela " + pages[0],
                            "section",
                            "kalimantan",
                            "tags",
                            List.of(TAG),
                            "bodyHtml",
                            "<p>Terbit di antara dua halaman.</p>"))
                    .send()
                    .expect(201);
              }
            });

    assertThat(met).containsAll(known);
    assertThat(new HashSet<>(met)).hasSameSizeAs(met);
    assertThat(known).hasSizeGreaterThanOrEqualTo(SharedData.news(NEWS).size());
  }

  /// The ids of a list, page by page, checking that times never rise.
  private static List<String> walk(String list, Runnable betweenPages) {
    var ids = new ArrayList<String>();
    var next = list;
    @Nullable OffsetDateTime last = null;
    while (true) {
      var page = Paper.reader().get(next).send().expect(200).json();
      for (var story : page.path("items")) {
        var time = OffsetDateTime.parse(story.path("publishedAt").asString());
        if (last != null) {
          assertThat(time).isBeforeOrEqualTo(last);
        }
        last = time;
        ids.add(story.path("id").asString());
      }
      if (page.path("nextCursor").isNull()) {
        return ids;
      }
      next = list + "&cursor=" + page.path("nextCursor").asString();
      betweenPages.run();
    }
  }

  private interface Step {
    Void of(JsonNode story) throws Exception;
  }

  private static void inParallel(List<JsonNode> stories, Step step) throws Exception {
    try (var workers = Executors.newFixedThreadPool(4)) {
      var tasks = new ArrayList<Callable<Void>>();
      stories.forEach(story -> tasks.add(() -> step.of(story)));
      for (var task : workers.invokeAll(tasks)) {
        task.get();
      }
    }
  }
}
