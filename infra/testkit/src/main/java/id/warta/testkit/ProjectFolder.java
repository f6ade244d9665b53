package id.warta.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that holds the whole project, from whichever module a test runs in.
public final class ProjectFolder {
  private ProjectFolder() {}

  /// A file or folder of the project, by its path from the project's folder.
  ///
  /// @throws IllegalStateException if the test runs outside of the project
  public static Path resolve(String path) {
    var start = Path.of("").toAbsolutePath();
    for (var folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("template.yaml"))) {
        return folder.resolve(path);
      }
    }
    throw new IllegalStateException("no template.yaml above " + start);
  }
}
