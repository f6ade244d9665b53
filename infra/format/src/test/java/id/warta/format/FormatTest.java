package id.warta.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Every Java file looks as google-java-format writes it; `-Dformat=apply` writes it so first.
class FormatTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @Test
  void every_file_is_formatted() throws IOException {
    var files = JavaFile.all(ROOT);
    if ("apply".equals(System.getProperty("format"))) {
      files.parallelStream().forEach(JavaFile::format);
    }

    assertThat(files).as("the files that were found").hasSizeGreaterThan(10);
    assertThat(files.parallelStream().filter(file -> !file.isFormatted()).map(JavaFile::path))
        .as("the files that infra/format/apply would change")
        .isEmpty();
  }
}
