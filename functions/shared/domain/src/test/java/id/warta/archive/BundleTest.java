package id.warta.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.warta.article.AnyArticle;
import id.warta.article.ArticleId;
import id.warta.body.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class BundleTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

  /// A story's line is its body, so that a test can tell lines apart.
  private static final StoryLines BODIES =
      new StoryLines() {
        @Override
        public byte[] line(StoryFile file) {
          return file.story().body().html().getBytes(UTF_8);
        }

        @Override
        public StoryFile read(byte[] line) {
          return file(new String(line, UTF_8));
        }

        @Override
        public Optional<Body> lastBody(InputStream line, ArticleId id, int bodyVersion)
            throws IOException {
          var text = new String(line.readAllBytes(), UTF_8).strip();
          return bodyVersion == AnyArticle.submitted().bodyVersion()
              ? Optional.of(new Body(text))
              : Optional.empty();
        }
      };

  private static StoryFile file(String body) {
    var story = AnyArticle.submitted();
    return new StoryFile(story.edit().body(new Body(body), story.bodyVersion()).done(), List.of());
  }

  private static Bundle bundle(String... bodies) {
    var writer = new Bundle.Writer(DAY, BODIES);
    Arrays.stream(bodies).map(BundleTest::file).forEach(writer::add);
    return writer.done();
  }

  private static byte[] part(Bundle bundle, int number) {
    var part = bundle.parts().get(number);
    var from = (int) part.offset();
    return Arrays.copyOfRange(bundle.bytes(), from, from + part.length());
  }

  @Test
  void is_one_gzip_with_a_line_for_each_story() throws IOException {
    var bytes = bundle("<p>Satu.</p>", "<p>Dua.</p>", "<p>Tiga.</p>").bytes();

    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      assertThat(new String(gzip.readAllBytes(), UTF_8))
          .isEqualTo("<p>Satu.</p>\n<p>Dua.</p>\n<p>Tiga.</p>\n");
    }
    assertThat(Bundle.lines(bytes))
        .extracting(line -> new String(line, UTF_8))
        .containsExactly("<p>Satu.</p>", "<p>Dua.</p>", "<p>Tiga.</p>");
  }

  @Test
  void gives_each_story_by_its_part_alone() {
    var bundle = bundle("<p>Satu.</p>", "<p>Dua.</p>");

    assertThat(Bundle.line(part(bundle, 1))).asString(UTF_8).isEqualTo("<p>Dua.</p>");
    assertThat(Bundle.sha256(part(bundle, 1))).isEqualTo(bundle.parts().get(1).sha256());
    assertThat(bundle.parts().get(1).offset()).isEqualTo(bundle.parts().get(0).length());
  }

  @Test
  void is_named_after_its_day_and_bytes() {
    var bundle = bundle("<p>Satu.</p>");

    assertThat(bundle.name()).matches("2026/03/04/[0-9a-f]{64}\\.ndjson\\.gz");
    assertThat(bundle("<p>Satu.</p>").name()).isEqualTo(bundle.name());
    assertThat(bundle("<p>Dua.</p>").name()).isNotEqualTo(bundle.name());
    assertThat(Bundle.isNamedAfter(bundle.name(), bundle.bytes())).isTrue();
  }

  @Test
  void any_other_byte_is_seen_in_the_name() {
    var bundle = bundle("<p>Satu.</p>");
    for (var at = 0; at < bundle.bytes().length; at++) {
      var damaged = bundle.bytes().clone();
      damaged[at] ^= 1;
      assertThat(Bundle.isNamedAfter(bundle.name(), damaged)).as("byte %d", at).isFalse();
    }
  }

  @Test
  void a_part_that_is_cut_short_is_damaged() {
    var part = part(bundle("<p>Satu.</p>"), 0);
    for (var length = 0; length < part.length; length++) {
      var cut = Arrays.copyOf(part, length);
      assertThatExceptionOfType(DamagedBundle.class)
          .as("%d of %d bytes", length, part.length)
          .isThrownBy(() -> Bundle.line(cut));
    }
  }

  @Test
  void a_text_that_the_file_never_had_is_damage_too() {
    var file = file("<p>Satu.</p>");

    assertThat(file.body(file.story().bodyVersion())).isEqualTo(new Body("<p>Satu.</p>"));
    assertThatExceptionOfType(DamagedBundle.class)
        .isThrownBy(() -> file.body(file.story().bodyVersion() + 1))
        .withMessageContaining("version 3");
  }
}
