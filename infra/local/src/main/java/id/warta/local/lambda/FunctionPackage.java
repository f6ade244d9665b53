package id.warta.local.lambda;

import id.warta.local.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Unpacks a function's zip, as Lambda does into `/var/task`.
final class FunctionPackage {
  private FunctionPackage() {}

  /// Unpacks the zip into a folder that does not exist yet.
  ///
  /// @throws CannotStart if the zip is missing or broken
  static void unpack(Path zip, Path folder) {
    try (var archive = new ZipFile(zip.toFile())) {
      for (var entries = archive.entries(); entries.hasMoreElements(); ) {
        unpack(archive, entries.nextElement(), folder);
      }
    } catch (IOException failure) {
      throw new CannotStart("The package " + zip + " cannot be unpacked.", failure);
    }
  }

  private static void unpack(ZipFile archive, ZipEntry entry, Path folder) throws IOException {
    var target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new CannotStart("The package " + archive.getName() + " reaches outside of itself.");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling(""));
    try (var in = archive.getInputStream(entry)) {
      Files.copy(in, target);
    }
  }
}
