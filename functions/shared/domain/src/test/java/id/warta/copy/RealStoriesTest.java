package id.warta.copy;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.feedback.Warning;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealStoriesTest {
  @Test
  void the_story_that_warta_was_made_for_is_read_whole() throws IOException {
    var text = RealStories.seed();
    var copy = NewsroomCopyTest.read(text);
    assertThat(copy.headline()).startsWith("Pemkab Kapuas Rakor").endsWith("Gender").hasSize(73);
    assertThat(copy.byline()).isEqualTo("Redaksi");
    assertThat(copy.writtenAt()).isEqualTo("2025-10-29T03:03:50+07:00");
    assertThat(copy.agency()).isEqualTo("SB");
    assertThat(copy.place()).isEqualTo("Kuala Kapuas");
    assertThat(copy.caption()).startsWith("Asisten II Sekda").endsWith("Selasa (28/10/2025).");
    assertThat(copy.credit()).isEqualTo("FADLI/SB");
    assertThat(copy.initials()).containsExactly("f4", "sb");
    assertThat(copy.paragraphs()).hasSize(9);
    assertThat(copy.paragraphs().getFirst()).startsWith("Pemerintah Kabupaten (Pemkab) Kapuas");
    assertThat(copy.paragraphs().getLast()).endsWith("tanpa membedakan gender,\" tandasnya.");
    assertThat(copy.warnings()).extracting(Warning::line).containsExactly(1, 3);
    assertThat(copy.warnings()).extracting(Warning::code).containsOnly("CONTACT_DROPPED");
    assertThat(copy.faults()).isEmpty();
    Conservation.check(text, copy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kalimantan-01.jsonl", "indosum-01.jsonl", "indosum-02.jsonl"})
  void nothing_of_a_published_story_is_lost(String file) throws IOException {
    for (var text : RealStories.asCopy(file)) {
      var copy = NewsroomCopyTest.read(text);
      assertThat(copy.faults()).isEmpty();
      assertThat(copy).isEqualTo(NewsroomCopyTest.read(text));
      Conservation.check(text, copy);
    }
  }
}
