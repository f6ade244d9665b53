package id.warta.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// The zip that is deployed for a function: its own files at the root, what it uses under `lib/`.
///
/// @param zip which the function's module makes in Maven's phase `package`
record FunctionPackage(Path zip) {
  private static final String LIBRARIES = "lib/";

  long bytes() {
    try {
      return Files.size(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(zip + " is not there: `mvn verify` makes it", e);
    }
  }

  /// The jars' names, in order.
  List<String> libraries() {
    return names().stream()
        .filter(name -> name.startsWith(LIBRARIES))
        .map(name -> name.substring(LIBRARIES.length()))
        .sorted()
        .toList();
  }

  List<String> ownFiles() {
    return names().stream().filter(name -> !name.startsWith(LIBRARIES)).toList();
  }

  private List<String> names() {
    try (var open = new ZipFile(zip.toFile())) {
      return open.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(zip + " is not there: `mvn verify` makes it", e);
    }
  }

  /// The files in one of the jars.
  List<String> filesOf(String library) {
    var files = new ArrayList<String>();
    try (var open = new ZipFile(zip.toFile());
        var jar = new ZipInputStream(open.getInputStream(open.getEntry(LIBRARIES + library)))) {
      for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        files.add(entry.getName());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
