package id.warta.copy;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stories that newsrooms published. They stand beside the project and are no part of it: a test
/// that reads them is skipped where they are absent.
final class RealStories {
  private static final Path DATA = Path.of("../../../../shared/data");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

  private RealStories() {}

  static String seed() throws IOException {
    return Files.readString(file("seed/pemkab-kapuas-rakor-pokja-pug.txt"));
  }

  /// Each story of a file of `news/` as copy: its title, a blank line, its text.
  static List<String> asCopy(String file) throws IOException {
    return Files.readAllLines(file("news/" + file)).stream()
        .map(story -> member(story, "title") + "\n\n" + member(story, "body"))
        .toList();
  }

  private static Path file(String name) {
    var file = DATA.resolve(name);
    assumeThat(file)
        .withFailMessage("skipped: the real stories (%s) are not beside this project", name)
        .exists();
    return file;
  }

  /// A string member of a JSON object on one line; the domain has no JSON of its own.
  private static String member(String json, String name) {
    var member = Pattern.compile("\"" + name + "\": \"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(json);
    if (!member.find()) {
      throw new IllegalArgumentException("no " + name + " in " + json);
    }
    return ESCAPE
        .matcher(member.group(1))
        .replaceAll(escape -> Matcher.quoteReplacement(unescape(escape.group(1), escape.group(2))));
  }

  private static String unescape(String hexadecimal, String letter) {
    return hexadecimal != null
        ? String.valueOf((char) Integer.parseInt(hexadecimal, 16))
        : switch (letter) {
          case "n" -> "\n";
          case "r" -> "\r";
          case "t" -> "\t";
          default -> letter;
        };
  }
}
