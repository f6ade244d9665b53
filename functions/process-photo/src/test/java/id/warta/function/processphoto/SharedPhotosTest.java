package id.warta.function.processphoto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.warta.function.processphoto.Darkroom.Developed;
import id.warta.photo.PhotoTexts;
import id.warta.testkit.photo.MetadataScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What cameras wrote, and what was made to break image code: each file has the outcome of the
/// table beside it.
class SharedPhotosTest {
  private static final Path DATA = Path.of("../../../shared/data");

  /// A decoded picture of 100 megapixels does not fit in it.
  private final Darkroom darkroom = new Darkroom(150_000_000);

  @TestFactory
  List<DynamicTest> photos() throws IOException {
    return tests("photos");
  }

  @TestFactory
  List<DynamicTest> hostile_files() throws IOException {
    return tests("hostile");
  }

  private List<DynamicTest> tests(String folder) throws IOException {
    var table = DATA.resolve(folder).resolve(folder + ".tsv");
    assumeTrue(Files.exists(table), "skipped: ../shared/data is not beside the project");
    var tests = new ArrayList<DynamicTest>();
    for (var row : rows(table)) {
      var file = DATA.resolve(folder).resolve(row.getOrDefault("file", ""));
      tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, row)));
    }
    assertThat(tests).hasSizeGreaterThan(30);
    return tests;
  }

  private void check(Path file, Map<String, String> row) throws IOException {
    var developed = develop(Files.readAllBytes(file));
    var expected = row.getOrDefault("expected", "");
    if (developed == null) {
      assertThat(expected).as("refused").contains("refuse");
      return;
    }
    assertThat(expected)
        .as("accepted")
        .containsAnyOf("accept", "re-encode", "WebP", "two different");
    assertThat(developed.files().values())
        .allSatisfy(rendition -> assertThat(MetadataScan.suspicions(rendition)).isEmpty());
    if (row.containsKey("upright_width")) {
      assertThat(developed.width())
          .isEqualTo(Integer.parseInt(row.getOrDefault("upright_width", "")));
      assertThat(developed.height())
          .isEqualTo(Integer.parseInt(row.getOrDefault("upright_height", "")));
      said(developed.words().caption(), row.getOrDefault("caption", ""));
      said(developed.words().creator(), row.getOrDefault("byline", ""));
      said(developed.words().credit(), row.getOrDefault("credit", ""));
      said(developed.words().copyright(), row.getOrDefault("copyright", ""));
    }
  }

  /// The table cuts long texts.
  private static void said(@Nullable String word, String tabled) {
    var text = tabled.replaceAll("^\"|\"$", "").replace("\"\"", "\"").strip();
    assertThat(word == null ? "" : word)
        .startsWith(text.replaceAll("\\s+", " "))
        .matches(whole -> !text.isEmpty() || whole.isEmpty());
  }

  private @Nullable Developed develop(byte[] file) {
    try {
      return darkroom.develop(file, PhotoTexts.NONE);
    } catch (UnfitPhoto refused) {
      return null;
    }
  }

  private static List<Map<String, String>> rows(Path table) throws IOException {
    var lines = Files.readAllLines(table, UTF_8);
    var names = lines.getFirst().split("\t", -1);
    var rows = new ArrayList<Map<String, String>>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split("\t", -1);
      var row = new HashMap<String, String>();
      for (int column = 0; column < names.length; column++) {
        row.put(names[column], cells[column]);
      }
      rows.add(row);
    }
    return rows;
  }
}
