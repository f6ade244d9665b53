package id.warta.copy;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.feedback.Warning;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealStoriesTest {
  /// Its lines: contacts on 1 and 3, the headline on 5, the byline on 7, the caption on 8, and from
  /// 10 on each second line a paragraph.
  @Test
  void the_story_that_warta_was_made_for_is_read_whole() throws IOException {
    var text = RealStories.seed();
    var copy = NewsroomCopyTest.read(text);
    var lines = Line.of(text);
    assertThat(copy.headline()).isEqualTo(lines.get(2).text()).hasSize(73);
    assertThat(copy.byline()).isEqualTo("Redaksi");
    assertThat(copy.writtenAt()).isEqualTo("2025-10-29T03:03:50+07:00");
    assertThat(copy.agency()).isEqualTo("SB");
    assertThat(copy.place()).isEqualTo("Kuala Kapuas");
    assertThat(copy.credit()).isEqualTo("FADLI/SB");
    assertThat(copy.caption() + " FOTO: FADLI/SB").isEqualTo(lines.get(4).text());
    assertThat(copy.initials()).containsExactly("f4", "sb");
    assertThat(copy.paragraphs()).hasSize(9);
    assertThat("SB, KUALA KAPUAS – " + String.join("|", copy.paragraphs()) + " (f4/sb)")
        .isEqualTo(lines.stream().skip(5).map(Line::text).collect(Collectors.joining("|")));
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
