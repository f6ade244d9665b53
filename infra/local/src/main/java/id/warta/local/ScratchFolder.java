package id.warta.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A temporary folder that goes with the stack.
record ScratchFolder(Path path) implements AutoCloseable {
  /// Makes a new one.
  ///
  /// @throws CannotStart if none can be made
  static ScratchFolder make() {
    try {
      return new ScratchFolder(Files.createTempDirectory("warta-local-"));
    } catch (IOException failure) {
      throw new CannotStart("No temporary folder can be made.", failure);
    }
  }

  @Override
  public void close() throws IOException {
    List<Path> files;
    try (var tree = Files.walk(path)) {
      files = new ArrayList<>(tree.toList());
    }
    for (var file : files.reversed()) {
      Files.deleteIfExists(file);
    }
  }
}
