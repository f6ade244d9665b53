package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.paper.PhotoDesk.Answered;
import id.warta.testkit.photo.MetadataScan;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Files that were made to break image code, sent by a reporter who knows no better: each is shown
/// or refused as the table beside it says, and nothing falls over.
class HostilePhotosIT {
  private static Map<String, Answered> answered = Map.of();

  @BeforeAll
  static void send_every_file() throws Exception {
    answered = new PhotoDesk(Paper.reporter("fadli")).send(PhotoTable.of("hostile").files());
  }

  @Test
  void each_file_becomes_what_the_table_says() {
    for (var row : PhotoTable.of("hostile").rows()) {
      var photo = answered(row.getOrDefault("file", ""));
      assertThat(PhotoTable.allows(row, photo.isReady()))
          .as(row.get("file") + ": " + photo.json())
          .isTrue();
    }
    assertThat(answered).hasSizeGreaterThan(30);
  }

  @Test
  void each_refusal_says_why_in_words() {
    for (var photo : answered.values()) {
      if (photo.status() == 201 && !photo.isReady()) {
        assertThat(photo.json().path("reason").path("code").asString()).matches("[A-Z_]+");
        assertThat(photo.json().path("reason").path("detail").asString()).endsWith(".");
      }
    }
  }

  @Test
  void an_empty_file_gets_no_permit() {
    assertThat(answered("type-confusion/empty.jpg").status()).isEqualTo(422);
  }

  @Test
  void what_is_shown_was_made_anew_and_tells_nothing() {
    for (var photo : answered.entrySet()) {
      for (var file : photo.getValue().files()) {
        assertThat(MetadataScan.suspicions(file)).as(photo.getKey()).isEmpty();
      }
    }
  }

  @Test
  void no_event_was_given_up() {
    var letters = Paper.reader().get("/_local/dead-letters").send().expect(200);

    assertThat(letters.body()).doesNotContain("Object Created");
  }

  private static Answered answered(String name) {
    return Objects.requireNonNull(answered.get(name), name);
  }
}
