package id.warta.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.verify.Verification.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

  private ProgressLine line(boolean isShown) {
    return new ProgressLine(new PrintStream(terminal, true, StandardCharsets.UTF_8), isShown);
  }

  private String shown() {
    return terminal.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_bar_says_how_far_it_is_once_the_end_is_known() {
    assertThat(ProgressLine.text(new Progress("stories listed", 1200, 0)))
        .isEqualTo("1,200 stories listed");
    assertThat(ProgressLine.text(new Progress("stories", 50_000, 150_000)))
        .isEqualTo("[##########--------------------] 50,000 of 150,000 stories");
    assertThat(ProgressLine.text(new Progress("bundles", 7, 7))).doesNotContain("-");
  }

  @Test
  void is_written_over_and_at_its_end_whole() {
    var line = line(true);
    for (var done = 1; done <= 10_000; done++) {
      line.show(new Progress("stories", done, 10_000));
    }

    assertThat(shown()).endsWith("10,000 of 10,000 stories").doesNotContain("\n");
    assertThat(shown().split("\r", -1)).hasSizeLessThan(1_000);
  }

  @Test
  void nothing_is_written_where_nobody_looks_on() {
    var line = line(false);
    line.show(new Progress("stories", 1, 1));
    line.end();

    assertThat(shown()).isEmpty();
  }
}
