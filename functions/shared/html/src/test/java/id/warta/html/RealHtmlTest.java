package id.warta.html;

import static id.warta.html.JsoupBodyCleanerTest.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// HTML that others made: the pages of newsrooms, and the cases by which a feed reader shows that
/// it cleans. They stand beside the project and are no part of it: the tests are skipped where they
/// are absent.
class RealHtmlTest {
  private static final Path DATA = Path.of("../../../../shared/data");

  /// `entries[0]['summary'] == '<b>x</b>'` in a case's comment: what that reader makes of it.
  private static final Pattern EXPECTED =
      Pattern.compile("== u?(?:'''|')(.*?)(?:'''|')\\s*$", Pattern.MULTILINE);

  /// Where our rules and that reader's differ: it keeps what stands in an `iframe` or `object`, and
  /// has its own idea of broken comments and of a script in a comment. Two cases are in Base64.
  private static final Pattern OTHER_RULES =
      Pattern.compile(
          ".*(iframe|object|crazy|malicious_comment|unexpected_char|nested_cdata|base64).*");

  @Test
  void a_page_of_a_newsroom_keeps_its_text() throws IOException {
    var pages = 0;
    try (var files = Files.list(data("html"))) {
      for (var file : files.toList()) {
        var page = Files.readString(file);
        assertThat(JsoupBodyCleanerTest.letters(clean(page))).hasSizeGreaterThan(1_000);
        pages++;
      }
    }
    assertThat(pages).isEqualTo(8);
  }

  /// Of each case: the allow-list holds for the result, cleaning twice is cleaning once, and so for
  /// the whole case taken as HTML. Where the two sets of rules agree, what the other reader keeps
  /// is, once cleaned, what we keep.
  @Test
  void the_cases_of_a_feed_reader_are_cleaned() throws IOException {
    var cases = 0;
    var compared = 0;
    try (var zip = new ZipFile(data("feeds/feedparser-sanitize.zip").toFile())) {
      for (var entry : zip.stream().filter(file -> file.getName().endsWith(".xml")).toList()) {
        var xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        cases++;
        clean(xml);
        var cleaned = clean(content(xml, elementOf(name)));
        var expected = expected(xml);
        if (expected.isPresent() && !OTHER_RULES.matcher(name).matches()) {
          assertThat(cleaned).as(name).isEqualTo(clean(expected.get()));
          compared++;
        }
      }
    }
    assertThat(cases).isEqualTo(745);
    assertThat(compared).isGreaterThan(700);
  }

  private static Path data(String name) {
    var path = DATA.resolve(name);
    assumeThat(path)
        .withFailMessage("skipped: the real data (%s) is not beside this project", name)
        .exists();
    return path;
  }

  private static String content(String xml, String elementName) {
    var element =
        Objects.requireNonNull(Jsoup.parse(xml, Parser.xmlParser()).select(elementName).last());
    return element.childrenSize() > 0 ? element.html() : element.wholeText();
  }

  /// The element of a case that holds the HTML, as its file's name tells.
  private static String elementOf(String caseName) {
    return List.of("summary", "title", "copyright", "info", "subtitle", "tagline", "fullitem")
        .stream()
        .filter(element -> caseName.matches("(entry|feed|item)_" + element + ".*"))
        .findFirst()
        .orElseGet(
            () -> {
              if (caseName.startsWith("item_content")) {
                return "content|encoded";
              } else if (caseName.matches("item_(xhtml_)?body.*")) {
                return "body";
              } else if (caseName.matches("(item_description|style).*")) {
                return "description";
              }
              return caseName.startsWith("xml_") ? "title" : "content";
            });
  }

  private static Optional<String> expected(String xml) {
    var expected = EXPECTED.matcher(xml.substring(0, xml.indexOf("-->")));
    return expected.find()
        ? Optional.of(
            expected.group(1).replace("' + '", "").replace("\\n", "\n").replace("\\'", "'"))
        : Optional.empty();
  }
}
