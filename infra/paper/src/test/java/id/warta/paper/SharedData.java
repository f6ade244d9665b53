package id.warta.paper;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The real data that stands beside the project on some machines; a test that needs it is skipped
/// elsewhere.
final class SharedData {
  private static final Path FOLDER = Path.of("../../../shared/data");

  private SharedData() {}

  static Path file(String name) {
    var file = FOLDER.resolve(name);
    assumeThat(file).as("the shared data are not on this machine").exists();
    return file;
  }

  static String text(String name) {
    var file = file(name);
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The news of a file of one JSON object a line.
  static List<JsonNode> news(String name) {
    return text(name).lines().map(line -> Paper.json().readTree(line)).toList();
  }
}
