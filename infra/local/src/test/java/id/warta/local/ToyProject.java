package id.warta.local;

import id.warta.local.toy.ToyHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder with the toy template and its packaged function.
public final class ToyProject {
  private ToyProject() {}

  /// Lays it into an empty folder.
  ///
  /// @return the template
  public static Path lay(Path folder) {
    try {
      try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("toy.zip")))) {
        var classes = location(ToyHandler.class);
        try (var files = Files.list(classes.resolve("id/warta/local/toy"))) {
          for (var file : files.toList()) {
            put(zip, classes.relativize(file).toString(), file);
          }
        }
        for (var library : libraries()) {
          put(zip, "lib/" + library.getFileName(), library);
        }
      }
      var template = folder.resolve("template.yaml");
      try (var in = resource("/toy/template.yaml")) {
        Files.copy(in, template);
      }
      return template;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Path> libraries() {
    return List.of(
        location(tools.jackson.databind.json.JsonMapper.class),
        location(tools.jackson.core.JsonParser.class),
        location(com.fasterxml.jackson.annotation.JsonProperty.class));
  }

  private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, (OutputStream) zip);
    zip.closeEntry();
  }

  private static java.io.InputStream resource(String name) {
    return Objects.requireNonNull(ToyProject.class.getResourceAsStream(name));
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
