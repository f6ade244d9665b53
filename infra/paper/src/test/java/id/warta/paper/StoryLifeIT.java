package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A story from first draft to retraction.
class StoryLifeIT {
  private final Caller reporter = Paper.reporter("fadli");
  private final Caller editor = Paper.editor("sari");

  @Test
  void an_editor_who_read_an_older_version_is_told_what_changed() {
    var filed = Stories.submitted(reporter);
    var changed = Stories.story();
    changed.put("headline", "Judul baru " + UUID.randomUUID());
    var second = editor.put(Stories.path(filed)).ifMatch(filed).json(changed).send().expect(200);

    var late = editor.put(Stories.path(filed)).ifMatch(filed).json(changed).send();

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().path("currentVersion").asInt()).isEqualTo(2);
    assertThat(late.text("by")).isEqualTo("sari");
    assertThat(late.json().path("changedFields"))
        .extracting(field -> field.asString())
        .containsExactly("headline", "slug");
    assertThat(editor.put(Stories.path(filed)).json(changed).send().status()).isEqualTo(428);
    assertThat(second.text("slug")).startsWith("judul-baru-");
  }

  @Test
  void three_editors_who_change_one_version_at_once_lose_nothing() throws Exception {
    var filed = Stories.submitted(reporter);
    var edits =
        Map.<String, Object>of(
            "byline", "Fadli dan Sari",
            "tags", List.of("jembatan", "kapuas"),
            "bodyHtml", "<p>Teks yang disunting bersama.</p>");
    var attempts = new ArrayList<Callable<Attempt>>();
    edits.forEach(
        (field, value) ->
            attempts.add(() -> new Attempt(field, put(filed, filed, Map.of(field, value)))));
    var losers = new ArrayList<Attempt>();
    var winners = new ArrayList<String>();
    try (var editors = Executors.newFixedThreadPool(edits.size())) {
      for (var attempt : editors.invokeAll(attempts)) {
        if (attempt.get().answer().status() == 200) {
          winners.add(attempt.get().field());
        } else {
          losers.add(attempt.get());
        }
      }
    }

    assertThat(winners).hasSize(1);
    for (var loser : losers) {
      assertThat(loser.answer().status()).isEqualTo(412);
      assertThat(loser.answer().json().path("changedFields"))
          .extracting(field -> field.asString())
          .contains(winners.getFirst())
          .doesNotContain(loser.field());
      var current = editor.get(Stories.path(filed)).send().expect(200);
      put(filed, current, Map.of(loser.field(), edits.getOrDefault(loser.field(), ""))).expect(200);
    }

    var merged = editor.get(Stories.path(filed)).send().expect(200);
    assertThat(merged.header("etag")).isEqualTo("\"4\"");
    assertThat(merged.text("byline")).isEqualTo(edits.get("byline"));
    assertThat(merged.text("bodyHtml")).isEqualTo(edits.get("bodyHtml"));
    assertThat(merged.json().path("tags"))
        .extracting(tag -> tag.asString())
        .containsExactly("jembatan", "kapuas");
    assertThat(merged.json().path("headline")).isEqualTo(filed.json().path("headline"));
  }

  /// An edit of one field, and what became of it.
  private record Attempt(String field, Answer answer) {}

  /// The story as an editor read it, with some fields changed.
  private Answer put(Answer story, Answer read, Map<String, Object> changes) {
    var whole = (ObjectNode) read.json().deepCopy();
    changes.forEach((field, value) -> whole.set(field, Paper.json().valueToTree(value)));
    return editor.put(Stories.path(story)).ifMatch(read).json(whole).send();
  }

  @Test
  void a_lost_answer_to_an_edit_is_given_again_and_an_earlier_revision_can_be_restored() {
    var filed = Stories.submitted(reporter);
    var changed = Stories.story("bodyHtml", "<p>Teks kedua.</p>");
    var key = UUID.randomUUID().toString();

    var first =
        editor
            .put(Stories.path(filed))
            .ifMatch(filed)
            .with("Idempotency-Key", key)
            .json(changed)
            .send();
    var again =
        editor
            .put(Stories.path(filed))
            .ifMatch(filed)
            .with("Idempotency-Key", key)
            .json(changed)
            .send();
    var original = editor.get(Stories.path(filed) + "/revisions/1").send().expect(200);
    var restored =
        editor
            .put(Stories.path(filed))
            .ifMatch(first)
            .body("application/json", original.body())
            .send()
            .expect(200);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(restored.json().path("bodyHtml")).isEqualTo(filed.json().path("bodyHtml"));
    assertThat(restored.json().path("headline")).isEqualTo(filed.json().path("headline"));
    var revisions =
        editor.get(Stories.path(filed) + "/revisions?limit=2").send().expect(200).json();
    assertThat(revisions.path("items"))
        .extracting(item -> item.path("version").asInt())
        .containsExactly(3, 2);
    var rest =
        editor
            .get(
                Stories.path(filed)
                    + "/revisions?limit=2&cursor="
                    + revisions.path("nextCursor").asString())
            .send()
            .expect(200)
            .json();
    assertThat(rest.path("items").path(0).path("action").asString()).isEqualTo("create");
    assertThat(rest.path("nextCursor").isNull()).isTrue();
  }

  @Test
  void a_scheduled_story_is_nowhere_before_its_time_and_everywhere_after_it() throws Exception {
    var tag = "jadwal-" + UUID.randomUUID().toString().substring(0, 8);
    var filed =
        reporter
            .post("/newsroom/articles")
            .json(Stories.story("tags", List.of(tag)))
            .send()
            .expect(201);
    // Before its time is set, for the functions' first calls may take seconds.
    assertInvisible(tag, filed);
    editor.get(Stories.path(filed)).send().expect(200);
    var publishAt = Instant.now().plusSeconds(10).truncatedTo(ChronoUnit.SECONDS);
    var scheduled =
        editor
            .post(Stories.path(filed) + "/schedule")
            .ifMatch(filed)
            .json(Map.of("publishAt", publishAt.toString()))
            .send()
            .expect(200);

    assertThat(scheduled.text("status")).isEqualTo("SCHEDULED");
    assertInvisible(tag, filed);
    Thread.sleep(
        Math.max(0, Duration.between(Instant.now(), publishAt.minusMillis(1200)).toMillis()));
    if (Instant.now().isBefore(publishAt.minusMillis(300))) {
      assertInvisible(tag, filed);
    }
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), publishAt.plusMillis(50)).toMillis()));

    var listed = Paper.reader().get("/articles?tag=" + tag).send().expect(200).json();
    assertThat(SeedStoryIT.ids(listed)).containsExactly(filed.text("id"));
    assertThat(listed.path("items").path(0).path("status").asString()).isEqualTo("PUBLISHED");
    var read = editor.get(Stories.path(filed)).send().expect(200);
    assertThat(read.header("etag")).isEqualTo("\"3\"");
    assertThat(Paper.reader().get("/articles/" + filed.text("slug")).send().status())
        .isEqualTo(200);
    var edited =
        editor
            .put(Stories.path(filed))
            .ifMatch(read)
            .json(Stories.story("tags", List.of(tag)))
            .send()
            .expect(200);
    assertThat(edited.header("etag")).isEqualTo("\"4\"");
    assertThat(editor.get(Stories.path(filed) + "/revisions/3").send().expect(200).text("status"))
        .isEqualTo("PUBLISHED");
  }

  private static void assertInvisible(String tag, Answer story) {
    assertThat(
            Paper.reader()
                .get("/articles?tag=" + tag)
                .send()
                .expect(200)
                .json()
                .path("items")
                .size())
        .isZero();
    for (var reference : List.of(story.text("id"), story.text("slug"))) {
      assertThat(Paper.reader().get("/articles/" + reference).send().status()).isEqualTo(404);
      assertThat(Paper.reader().head("/articles/" + reference).send().status()).isEqualTo(404);
    }
  }

  @Test
  void a_correction_mends_the_story_in_the_same_write() {
    var published = Stories.published(editor);
    var reply = Stories.published(editor);

    var corrected =
        editor
            .post(Stories.path(published) + "/corrections")
            .ifMatch(published)
            .json(
                Map.of(
                    "kind", "HAK_JAWAB",
                    "text", "Angka di alinea pertama keliru.",
                    "requestedBy", "SOURCE",
                    "replyArticleId", reply.text("id"),
                    "article", Map.of("bodyHtml", "<p>Teks yang benar.</p>")))
            .send()
            .expect(200);

    var shown = Paper.reader().get("/articles/" + published.text("id")).send().expect(200).json();
    assertThat(shown.path("bodyHtml").asString()).isEqualTo("<p>Teks yang benar.</p>");
    assertThat(shown.path("summary").asString()).isEqualTo("Teks yang benar.");
    assertThat(shown.path("headline")).isEqualTo(published.json().path("headline"));
    assertThat(shown.path("labels"))
        .extracting(label -> label.asString())
        .containsExactly("UPDATED");
    assertThat(shown.path("corrections").path(0).path("kind").asString()).isEqualTo("HAK_JAWAB");
    assertThat(shown.path("publishedAt")).isEqualTo(published.json().path("publishedAt"));
    assertThat(corrected.header("etag")).isEqualTo("\"2\"");
    var answer = Paper.reader().get("/articles/" + reply.text("id")).send().expect(200).json();
    assertThat(answer.path("replyTo").asString()).isEqualTo(published.text("id"));
    assertThat(editor.get(Stories.path(reply)).send().header("etag")).isEqualTo("\"1\"");
  }

  @Test
  void a_retracted_story_leaves_a_notice_and_nothing_else() {
    var published = Stories.published(editor);

    editor
        .post(Stories.path(published) + "/retract")
        .ifMatch(published)
        .json(Map.of("reason", "MASA_DEPAN_ANAK", "text", "Dicabut demi masa depan anak."))
        .send()
        .expect(200);

    for (var reference : List.of(published.text("id"), published.text("slug"))) {
      var gone = Paper.reader().get("/articles/" + reference).send();
      assertThat(gone.status()).isEqualTo(410);
      assertThat(gone.text("code")).isEqualTo("RETRACTED");
      assertThat(gone.json().path("retraction").path("reason").asString())
          .isEqualTo("MASA_DEPAN_ANAK");
      assertThat(gone.body()).doesNotContain("Jembatan").doesNotContain("jembatan");
      assertThat(gone.header("cache-control")).contains("s-maxage=30");
    }
    var listed = Paper.reader().get("/articles?limit=100").send().expect(200).json();
    assertThat(SeedStoryIT.ids(listed)).doesNotContain(published.text("id"));
    var register = Paper.reader().get("/retractions").send().expect(200).json();
    assertThat(SeedStoryIT.ids(register)).contains(published.text("id"));
    assertThat(reporter.get(Stories.path(published)).send().status()).isEqualTo(410);
    assertThat(editor.get(Stories.path(published)).send().status()).isEqualTo(200);
  }

  @Test
  void a_story_that_was_never_public_can_be_deleted_and_a_lost_answer_does_no_harm() {
    var filed = Stories.submitted(reporter);
    var key = UUID.randomUUID().toString();

    assertThat(reporter.delete(Stories.path(filed)).ifMatch(filed).send().status()).isEqualTo(403);
    for (var attempt = 0; attempt < 2; attempt++) {
      assertThat(
              editor
                  .delete(Stories.path(filed))
                  .ifMatch(filed)
                  .with("Idempotency-Key", key)
                  .send()
                  .status())
          .isEqualTo(204);
    }
    assertThat(editor.get(Stories.path(filed)).send().status()).isEqualTo(404);
  }

  @Test
  void a_public_slug_that_is_changed_still_leads_to_the_story() {
    var published = Stories.published(editor);
    var changed = Stories.story();
    changed.put("slug", "alamat-baru-" + UUID.randomUUID().toString().substring(0, 8));

    var moved =
        editor.put(Stories.path(published)).ifMatch(published).json(changed).send().expect(200);

    var old = Paper.reader().get("/articles/" + published.text("slug")).send();
    assertThat(old.status()).isEqualTo(301);
    assertThat(old.header("location")).isEqualTo("/articles/" + moved.text("slug"));
  }
}
