package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An old story goes to cheap storage and comes back, and nobody who reads it can tell.
class ArchiveIT {
  private final Caller editor = Paper.editor("sari");
  private final Caller admin = Paper.admin("maria");
  private final Caller reader = Paper.reader();
  private final ArchiveShelf shelf = new ArchiveShelf();

  @Test
  void an_archived_story_reads_the_same_but_for_the_time_at_which_it_went() {
    var filed = Stories.published(editor);
    var story = edited(filed, "<p>Ralat kecil di paragraf satu.</p>");
    correct(story);
    var slug = "/articles/" + story.text("slug");
    var id = "/articles/" + story.text("id");
    var before = reader.get(slug).send().expect(200);
    var first = editor.get(Stories.path(story) + "/revisions/1").send().expect(200);

    shelf.archive(story);

    var after = reader.get(slug).send().expect(200);
    assertThat(after.text("archivedAt")).isNotEmpty();
    assertThat(withoutArchivedAt(after)).isEqualTo(before.json());
    assertThat(reader.get(id).send().expect(200).json()).isEqualTo(after.json());
    assertThat(editor.get(Stories.path(story) + "/revisions/1").send().expect(200).json())
        .isEqualTo(first.json());
    assertThat(listed(story)).isEqualTo(withoutBody(after));
  }

  @Test
  void an_archived_story_takes_a_notice_and_refuses_another_text_until_it_is_restored() {
    var story = Stories.published(editor);
    shelf.archive(story);
    var archived = read(story);

    var refused =
        editor.put(Stories.path(story)).ifMatch(archived).json(Stories.story()).send().expect(409);
    assertThat(refused.text("detail")).contains("estore");
    editor
        .post(Stories.path(story) + "/corrections")
        .ifMatch(archived)
        .json(
            Map.of(
                "kind",
                "RALAT",
                "text",
                "Keliru.",
                "requestedBy",
                "READER",
                "article",
                Stories.story()))
        .send()
        .expect(409);
    var corrected = correct(archived);
    assertThat(corrected.json().path("corrections")).hasSize(1);
    assertThat(corrected.json().path("bodyHtml")).isEqualTo(archived.json().path("bodyHtml"));
    assertThat(corrected.text("archivedAt")).isNotEmpty();
    editor
        .post(Stories.path(story) + "/retract")
        .ifMatch(corrected)
        .json(Map.of("reason", "TRAUMA_KORBAN", "text", "Dicabut demi korban."))
        .send()
        .expect(200);
    reader.get("/articles/" + story.text("id")).send().expect(410);
  }

  @Test
  void a_story_that_was_restored_and_edited_goes_into_a_second_bundle_and_the_first_stays() {
    var story = Stories.published(editor);
    shelf.archive(story);
    var first = shelf.bundles(story);
    assertThat(first).hasSize(1);
    var bytes = shelf.bytes(first.getFirst());

    editor.post(Stories.path(story) + "/restore").ifMatch(read(story)).send().expect(403);
    var restored =
        admin.post(Stories.path(story) + "/restore").ifMatch(read(story)).send().expect(200);
    assertThat(restored.json().has("archivedAt")).isFalse();
    var edited = edited(restored, "<p>Setelah dua tahun, jembatan itu runtuh.</p>");
    var before = reader.get("/articles/" + story.text("id")).send().expect(200);
    shelf.archive(edited);

    assertThat(shelf.bundles(story)).hasSize(2).containsAll(first);
    assertThat(shelf.bytes(first.getFirst())).isEqualTo(bytes);
    assertThat(withoutArchivedAt(reader.get("/articles/" + story.text("id")).send().expect(200)))
        .isEqualTo(before.json());
    assertThat(editor.get(Stories.path(story) + "/revisions/1").send().expect(200).text("bodyHtml"))
        .isEqualTo(story.text("bodyHtml"));
  }

  @Test
  void a_story_on_hold_stays_and_the_run_says_so() {
    var held = Stories.published(editor);
    admin
        .post(Stories.path(held) + "/hold")
        .ifMatch(held)
        .json(Map.of("note", "Perkara di pengadilan."))
        .send()
        .expect(200);
    var other = Stories.published(editor);

    shelf.archive(other);

    assertThat(read(held).json().has("archivedAt")).isFalse();
    var runs = admin.get("/newsroom/archive/runs").send().expect(200).json().path("items");
    assertThat(runs.path(0).path("held").asInt()).isPositive();
    for (var run : runs) {
      assertThat(run.path("looked").asInt())
          .as("%s", run)
          .isEqualTo(
              List.of("archived", "already", "held", "skipped", "failed").stream()
                  .mapToInt(count -> run.path(count).asInt())
                  .sum());
    }
    editor.get("/newsroom/archive/runs").send().expect(403);
  }

  @Test
  void one_flipped_byte_is_a_clear_error_to_readers_and_found_by_verify() throws Exception {
    var story = Stories.published(editor);
    shelf.archive(story);
    var bundle = shelf.bundles(story).getFirst();
    var right = shelf.bytes(bundle);
    var wrong = right.clone();
    wrong[ArchiveShelf.start(right, story) + 60] ^= 1;

    shelf.put(bundle, wrong);

    var answer = reader.get("/articles/" + story.text("id")).send();
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text("code")).isEqualTo("ARCHIVE_DAMAGED");
    assertThat(answer.header("cache-control")).contains("no-store");
    var verdict = shelf.verify();
    assertThat(verdict.exitCode()).isEqualTo(1);
    assertThat(verdict.findings()).contains(Map.entry("DIFFERENT", bundle));

    shelf.put(bundle, right);

    reader.get("/articles/" + story.text("id")).send().expect(200);
    assertThat(shelf.verify().findings()).doesNotContain(Map.entry("DIFFERENT", bundle));
  }

  @Test
  void verify_finds_a_bundle_that_is_gone() throws Exception {
    var story = Stories.published(editor);
    shelf.archive(story);
    var bundle = shelf.bundles(story).getFirst();
    var bytes = shelf.bytes(bundle);

    shelf.delete(bundle);

    assertThat(shelf.verify().findings()).contains(Map.entry("MISSING", bundle));
    assertThat(reader.get("/articles/" + story.text("id")).send().text("code"))
        .isEqualTo("ARCHIVE_DAMAGED");
    shelf.put(bundle, bytes);
    assertThat(shelf.verify().exitCode()).isZero();
  }

  private Answer read(Answer story) {
    return editor.get(Stories.path(story)).send().expect(200);
  }

  private Answer edited(Answer story, String bodyHtml) {
    return editor
        .put(Stories.path(story))
        .ifMatch(story)
        .json(Stories.story("bodyHtml", bodyHtml))
        .send()
        .expect(200);
  }

  private Answer correct(Answer story) {
    return editor
        .post(Stories.path(story) + "/corrections")
        .ifMatch(story)
        .json(Map.of("kind", "RALAT", "text", "Angka keliru.", "requestedBy", "READER"))
        .send()
        .expect(200);
  }

  private JsonNode listed(Answer story) {
    var list = reader.get("/articles?section=kapuas&limit=100").send().expect(200).json();
    return StreamSupport.stream(list.path("items").spliterator(), false)
        .filter(item -> item.path("id").asString().equals(story.text("id")))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode withoutArchivedAt(Answer story) {
    return without(story, Set.of("archivedAt"));
  }

  private static JsonNode withoutBody(Answer story) {
    return without(story, Set.of("archivedAt", "bodyHtml", "corrections"));
  }

  private static JsonNode without(Answer story, Set<String> members) {
    return ((ObjectNode) story.json()).remove(members);
  }
}
