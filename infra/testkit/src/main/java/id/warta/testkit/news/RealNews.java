package id.warta.testkit.news;

import id.warta.body.Body;
import id.warta.testkit.ProjectFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The news that lie beside the project on some machines, as a desk would file them.
public final class RealNews {
  private static final Path FOLDER = ProjectFolder.resolve("../shared/data/news");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST_HEADLINE = 190;
  private static final String SECTION_OF_KALIMANTAN = "kalimantan";
  private static final String OTHER_SECTION = "berita";

  /// The sections that the stories are filed in.
  public static final List<String> SECTIONS = List.of(OTHER_SECTION, SECTION_OF_KALIMANTAN);

  private RealNews() {}

  /// Whether there are any on this machine.
  public static boolean isHere() {
    return Files.isDirectory(FOLDER);
  }

  /// What a desk sends to file each of them with its own date, in `application/json`.
  ///
  /// @param most the most stories that are answered; the first of all, in the order of their files
  public static List<Map<String, Object>> manuscripts(int most) throws IOException {
    var manuscripts = new ArrayList<Map<String, Object>>();
    try (var files = Files.list(FOLDER)) {
      for (var file : files.filter(RealNews::holdsStories).sorted().toList()) {
        try (var lines = lines(file)) {
          lines
              .lines()
              .limit(most - manuscripts.size())
              .map(JSON::readTree)
              .map(RealNews::manuscript)
              .forEach(manuscripts::add);
        }
      }
    }
    return manuscripts;
  }

  private static boolean holdsStories(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
  }

  private static BufferedReader lines(Path file) throws IOException {
    var bytes = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
            StandardCharsets.UTF_8));
  }

  private static Map<String, Object> manuscript(JsonNode story) {
    var title = story.path("title").asString();
    var body = Body.ofParagraphs(Arrays.asList(story.path("body").asString().split("\n\n", -1)));
    var manuscript = new LinkedHashMap<String, Object>();
    manuscript.put("headline", title.substring(0, Math.min(title.length(), LONGEST_HEADLINE)));
    manuscript.put(
        "section",
        story.path("mentions_kalimantan").asBoolean() ? SECTION_OF_KALIMANTAN : OTHER_SECTION);
    manuscript.put("bodyHtml", body.isEmpty() ? "<p>-</p>" : body.html());
    manuscript.put("publishedAt", publishedAt(story.path("published_at").asString("")));
    return manuscript;
  }

  /// Some have no time of day, and some no date at all.
  private static String publishedAt(String printed) {
    return switch (printed.length()) {
      case 0 -> "2019-01-01T00:00:00+07:00";
      case 10 -> printed + "T00:00:00+07:00";
      default -> printed;
    };
  }
}
