package id.warta.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The contract's allow-list and the rules of the normal form, held against HTML by another reader
/// than the one that made it: a strict XML parser, which forgives nothing.
final class AllowList {
  private static final Set<String> WITHIN_LINES =
      Set.of("#text", "br", "strong", "em", "b", "i", "sub", "sup", "a");
  private static final Set<String> BLOCKS =
      Set.of("p", "h2", "h3", "h4", "ul", "ol", "blockquote", "table", "figure");
  private static final Set<String> EVERYTHING =
      Stream.of(WITHIN_LINES, BLOCKS).flatMap(Set::stream).collect(Collectors.toSet());

  /// What may stand in what.
  private static final Map<String, Set<String>> CHILDREN =
      Map.ofEntries(
          Map.entry("body", BLOCKS),
          Map.entry("blockquote", BLOCKS),
          Map.entry("p", WITHIN_LINES),
          Map.entry("h2", WITHIN_LINES),
          Map.entry("h3", WITHIN_LINES),
          Map.entry("h4", WITHIN_LINES),
          Map.entry("strong", WITHIN_LINES),
          Map.entry("em", WITHIN_LINES),
          Map.entry("b", WITHIN_LINES),
          Map.entry("i", WITHIN_LINES),
          Map.entry("sub", WITHIN_LINES),
          Map.entry("sup", WITHIN_LINES),
          Map.entry("a", WITHIN_LINES),
          Map.entry("br", Set.of()),
          Map.entry("figure", Set.of()),
          Map.entry("ul", Set.of("li")),
          Map.entry("ol", Set.of("li")),
          Map.entry("li", EVERYTHING),
          Map.entry("table", Set.of("thead", "tbody")),
          Map.entry("thead", Set.of("tr")),
          Map.entry("tbody", Set.of("tr")),
          Map.entry("tr", Set.of("th", "td")),
          Map.entry("th", EVERYTHING),
          Map.entry("td", EVERYTHING));

  private static final Set<String> MAY_BE_EMPTY = Set.of("body", "br", "figure", "th", "td");

  private AllowList() {}

  /// Fails unless the HTML keeps every rule.
  static void check(String html) {
    assertThat(html).doesNotContain("\u0000", "\r", "\n", "\t");
    assertThat(Normalizer.isNormalized(html, Normalizer.Form.NFC)).as("NFC: %s", html).isTrue();
    checkChildren(parse(html), html);
  }

  /// All of its text.
  static String text(String html) {
    return parse(html).getTextContent();
  }

  private static Element parse(String html) {
    var xml = "<body>" + html.replace("<br>", "<br/>") + "</body>";
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (ParserConfigurationException | IOException | SAXException notWellFormed) {
      throw new AssertionError("not well formed: " + html, notWellFormed);
    }
  }

  private static void checkChildren(Element parent, String html) {
    var allowed = CHILDREN.get(parent.getTagName());
    assertThat(allowed).as("%s in %s", parent.getTagName(), html).isNotNull();
    checkAttributes(parent, html);
    var child = parent.getFirstChild();
    if (child == null) {
      assertThat(MAY_BE_EMPTY).as("empty in %s", html).contains(parent.getTagName());
    }
    for (; child != null; child = child.getNextSibling()) {
      assertThat(allowed).as("in %s of %s", parent, html).contains(child.getNodeName());
      if (child instanceof Element element) {
        assertThat(within(parent, element.getTagName())).as("%s in itself", element).isFalse();
        checkChildren(element, html);
      } else {
        assertThat(child.getTextContent()).doesNotContain("  ", "\u00a0", "\ufeff");
      }
    }
  }

  /// Whether a style stands, or would stand, in the same style.
  private static boolean within(Node parent, String style) {
    return WITHIN_LINES.contains(style)
        && !style.equals("br")
        && Stream.<Node>iterate(parent, Objects::nonNull, Node::getParentNode)
            .anyMatch(node -> node.getNodeName().equals(style));
  }

  private static void checkAttributes(Element element, String html) {
    var attributes = element.getAttributes();
    switch (element.getTagName()) {
      case "a" -> {
        assertThat(attributes.getLength()).as(html).isOne();
        assertThat(element.getAttribute("href"))
            .as(html)
            .matches(
                "(https?://[^/?#@:\\s\"<>\\\\`][^\\s\"<>\\\\`]*|mailto:[^?\\s\"<>\\\\`][^\\s\"<>\\\\`]*)");
      }
      case "figure" -> {
        assertThat(attributes.getLength()).as(html).isOne();
        assertThat(element.getAttribute("data-photo"))
            .as(html)
            .matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
      }
      default -> assertThat(attributes.getLength()).as("%s of %s", element, html).isZero();
    }
  }
}
