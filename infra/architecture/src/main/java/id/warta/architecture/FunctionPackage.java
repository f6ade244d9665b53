package id.warta.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// The zip that is deployed for a function: its own files at the root, what it uses under `lib/`.
///
/// @param zip which the function's module makes in Maven's phase `package`
record FunctionPackage(Path zip) {
  long bytes() {
    try {
      return Files.size(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(zip + " is not there: `mvn verify` makes it", e);
    }
  }

  /// What is in it, a line each: the jars, the folders that classes lie in, all other files.
  List<String> contents() {
    return names().stream()
        .map(name -> name.endsWith(".class") ? name.substring(0, name.lastIndexOf('/') + 1) : name)
        .distinct()
        .sorted()
        .toList();
  }

  /// All classes in it, those in the jars too, `id/warta/edge/HttpEdge.class`.
  List<String> classes() {
    return names().stream()
        .flatMap(name -> name.endsWith(".jar") ? filesOf(name).stream() : Stream.of(name))
        .filter(name -> name.endsWith(".class"))
        .toList();
  }

  private List<String> names() {
    try (var open = new ZipFile(zip.toFile())) {
      return open.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(zip + " is not there: `mvn verify` makes it", e);
    }
  }

  private List<String> filesOf(String jarName) {
    var files = new ArrayList<String>();
    try (var open = new ZipFile(zip.toFile());
        var jar = new ZipInputStream(open.getInputStream(open.getEntry(jarName)))) {
      for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        files.add(entry.getName());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
