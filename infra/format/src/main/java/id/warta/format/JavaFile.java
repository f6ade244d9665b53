package id.warta.format;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One file of the project's Java.
record JavaFile(Path path) {
  private static final Formatter FORMATTER = new Formatter();

  /// Every one under the project's root but what a build made.
  static List<JavaFile> all(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> isSource(root.relativize(file)))
          .map(JavaFile::new)
          .toList();
    }
  }

  private static boolean isSource(Path file) {
    var folder = file.getName(0).toString();
    return (folder.equals("functions") || folder.equals("infra"))
        && file.toString().contains("/src/");
  }

  boolean isFormatted() {
    return read().equals(formatted());
  }

  void format() {
    try {
      Files.writeString(path, formatted());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String formatted() {
    try {
      return FORMATTER.formatSourceAndFixImports(read());
    } catch (FormatterException e) {
      throw new IllegalStateException(path + " is no Java that can be formatted", e);
    }
  }

  private String read() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
