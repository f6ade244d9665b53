package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's session, run as it stands.
class ReadmeIT {
  private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern SESSION = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @Test
  void goes_from_a_token_to_a_published_story_with_a_photo(@TempDir Path folder)
      throws IOException, InterruptedException {
    Files.write(folder.resolve("photo.jpg"), PhotoIT.picture(1200, 800, "jpg"));
    Files.createSymbolicLink(folder.resolve("functions"), PROJECT.resolve("functions"));
    var output = folder.resolve("output").toFile();

    var shell =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", session())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    var ended = shell.waitFor(120, TimeUnit.SECONDS);
    shell.destroyForcibly();

    var printed = Files.readString(output.toPath());
    assertThat(ended).as(printed).isTrue();
    assertThat(shell.exitValue()).as(printed).isZero();
    var listed = Paper.json().readTree(printed).path("items").path(0);
    assertThat(listed.path("slug").asString()).startsWith("warga-tepi-sungai-bangun-dermaga-baru");
    assertThat(listed.path("photos").path(0).path("renditions").size()).isPositive();
  }

  private static String session() throws IOException {
    var session = SESSION.matcher(Files.readString(PROJECT.resolve("README.md")));
    assertThat(session.find()).as("the README has a session").isTrue();
    return session.group(1).replace("http://127.0.0.1:3000", Paper.address().toString());
  }
}
