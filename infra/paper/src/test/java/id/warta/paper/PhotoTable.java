package id.warta.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A folder of files that others collected, and the table beside it that says what each is and what
/// should become of it.
record PhotoTable(String folder, List<Map<String, String>> rows) {

  /// Skips the test where the folder is not on this machine.
  static PhotoTable of(String folder) {
    var lines = SharedData.text(folder + "/" + folder + ".tsv").lines().toList();
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
    return new PhotoTable(folder, rows);
  }

  /// Every file by its name in the table.
  Map<String, byte[]> files() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    for (var row : rows) {
      var name = row.getOrDefault("file", "");
      files.put(name, Files.readAllBytes(SharedData.file(folder + "/" + name)));
    }
    return files;
  }

  /// Whether the table allows what became of a file.
  static boolean allows(Map<String, String> row, boolean shown) {
    var expected = row.getOrDefault("expected", "");
    return shown
        ? List.of("accept", "re-encode", "WebP", "two different").stream()
            .anyMatch(expected::contains)
        : expected.contains("refuse");
  }

  /// A cell as people wrote it: without the quotes and runs of spaces that tables bring.
  static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "")
        .replaceAll("^\"|\"$", "")
        .replace("\"\"", "\"")
        .strip()
        .replaceAll("\\s+", " ");
  }
}
