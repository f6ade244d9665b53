package id.warta.body;

import id.warta.photo.PhotoId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A story's text, as HTML in the normal form that a [BodyCleaner] makes. In that form a `<` always
/// begins a tag, the next `>` ends it, and all text stands in a block, which is what the methods
/// here rely on.
///
/// @param html made by a [BodyCleaner] or by [#ofParagraphs], or stored since
public record Body(String html) {
  /// The most that a story's text may have, in bytes of UTF-8: 256 KiB.
  public static final int MAX_BYTES = 256 * 1024;

  /// No text at all.
  public static final Body EMPTY = new Body("");

  private static final int LEAD_LENGTH = 300;
  private static final String ELLIPSIS = "…";
  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:–—-]+$");
  private static final Pattern PHOTO =
      Pattern.compile("<figure data-photo=\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\">");
  private static final Pattern CHARACTER_REFERENCE = Pattern.compile("&#x([0-9a-f]{1,5});");

  /// The elements that stand within a line of text; every other one begins or ends a line.
  private static final Set<String> INLINE =
      Set.of("a", "b", "br", "em", "i", "strong", "sub", "sup");

  /// One line of text and the element that it stands in, `p` or `li`.
  private record Line(String element, String text) {}

  /// A body of paragraphs.
  ///
  /// @param plainTexts without markup: a `<` is a `<`; blank ones are left out
  public static Body ofParagraphs(List<String> plainTexts) {
    return new Body(
        plainTexts.stream()
            .map(PlainText::tidy)
            .filter(text -> !text.isEmpty())
            .map(text -> "<p>" + PlainText.escape(text) + "</p>")
            .collect(Collectors.joining()));
  }

  /// Whether there is neither text nor the place of a photo.
  public boolean isEmpty() {
    return html.isEmpty();
  }

  /// The size of the HTML in UTF-8.
  public int bytes() {
    var bytes = 0;
    for (var index = 0; index < html.length(); index++) {
      var character = html.charAt(index);
      // Each half of a surrogate pair stands for two of the pair's four bytes.
      bytes += character < 0x80 ? 1 : character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
    }
    return bytes;
  }

  /// The plain text of each paragraph (`p`), heading (`h2` to `h4`), and of what stands directly in
  /// a list item (`li`) or a table's cell (`th`, `td`), in order. `<br>` is a space; what is empty
  /// is left out.
  public List<String> paragraphs() {
    return lines().stream().map(Line::text).toList();
  }

  /// How the story begins: the first paragraph (`p`; without one the first of [#paragraphs]) as
  /// plain text, or as many of its words as fit into 300 characters with the ellipsis that then
  /// follows them. Empty for a body without text.
  public String lead() {
    var lines = lines();
    return lines.stream()
        .filter(line -> line.element().equals("p"))
        .findFirst()
        .or(() -> lines.stream().findFirst())
        .map(line -> cut(line.text()))
        .orElse("");
  }

  /// The photos that have their place in the text, in order; one that stands twice is named twice.
  public List<PhotoId> photos() {
    return PHOTO.matcher(html).results().map(match -> new PhotoId(match.group(1))).toList();
  }

  private List<Line> lines() {
    var lines = new ArrayList<Line>();
    var element = "";
    var text = new StringBuilder();
    var index = 0;
    while (index < html.length()) {
      var tag = html.indexOf('<', index);
      var end = tag < 0 ? -1 : html.indexOf('>', tag);
      if (end < 0) {
        break;
      }
      text.append(html, index, tag);
      var name = elementName(html.substring(tag + 1, end));
      if (name.equals("br")) {
        text.append(' ');
      } else if (!INLINE.contains(name)) {
        addLine(lines, element, text.toString());
        text.setLength(0);
        element = name;
      }
      index = end + 1;
    }
    addLine(lines, element, text.append(html.substring(index)).toString());
    return lines;
  }

  /// `li` for `li`, `a` for `a href="…"`, `/p` for `/p` as long as it ends a block.
  private static String elementName(String tag) {
    var space = tag.indexOf(' ');
    var name = space < 0 ? tag : tag.substring(0, space);
    return name.startsWith("/") && INLINE.contains(name.substring(1)) ? name.substring(1) : name;
  }

  private static void addLine(List<Line> lines, String element, String html) {
    var text = PlainText.tidy(unescape(html));
    if (!text.isEmpty()) {
      lines.add(new Line(element, text));
    }
  }

  private static String unescape(String html) {
    var text = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    return CHARACTER_REFERENCE
        .matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(referred(reference)))
        .replace("&amp;", "&");
  }

  private static String referred(MatchResult reference) {
    return Character.toString(Integer.parseInt(reference.group(1), 16));
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= LEAD_LENGTH) {
      return text;
    }
    var end = text.offsetByCodePoints(0, LEAD_LENGTH - ELLIPSIS.length());
    var space = text.lastIndexOf(' ', end);
    var words = text.substring(0, space > 0 ? space : end);
    return LOOSE_END.matcher(words).replaceAll("") + ELLIPSIS;
  }
}
