package id.warta.html;

import id.warta.photo.PhotoId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Walks through a document and has set what may stay of it.
final class Reading implements NodeFilter {
  private static final Set<String> LINES = Set.of("p", "h2", "h3", "h4");
  private static final Set<String> STYLES = Set.of("b", "em", "i", "strong", "sub", "sup");

  /// Elements that divide text though they are not kept.
  private static final Set<String> DIVIDING =
      Set.of(
          "address",
          "article",
          "aside",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "listing",
          "main",
          "menu",
          "nav",
          "optgroup",
          "option",
          "plaintext",
          "pre",
          "search",
          "section",
          "select",
          "summary",
          "tfoot",
          "title");

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Typesetter typesetter;
  private final Dropped dropped;

  /// What to do at the end of each element that was begun.
  private final Deque<Runnable> ends = new ArrayDeque<>();

  Reading(Typesetter typesetter, Dropped dropped) {
    this.typesetter = typesetter;
    this.dropped = dropped;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    switch (node) {
      case TextNode text -> typesetter.text(text.getWholeText());
      case Element element -> {
        if (JsoupBodyCleaner.WHOLE.contains(element.normalName())) {
          dropped.elementWithContent(element.normalName());
          return FilterResult.SKIP_ENTIRELY;
        }
        ends.push(begin(element, element.normalName()));
      }
      default -> dropped.comment();
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element) {
      ends.pop().run();
    }
    return FilterResult.CONTINUE;
  }

  private Runnable begin(Element element, String name) {
    if (name.equals("a")) {
      return beginLink(element);
    }
    if (name.equals("figure")) {
      return beginFigure(element);
    }
    if (name.equals("br")) {
      dropAttributes(element, "");
      typesetter.lineBreak();
      return () -> {};
    }
    if (STYLES.contains(name)) {
      return beginStyle(element, new Style(name, null));
    }
    if (LINES.contains(name)) {
      dropAttributes(element, "");
      var outer = typesetter.startLine(name);
      return () -> typesetter.endLine(outer);
    }
    var block = Block.of(name);
    if (block.isPresent() && typesetter.open(block.get())) {
      dropAttributes(element, "");
      return typesetter::close;
    }
    return dropTag(name, block.isPresent() || DIVIDING.contains(name));
  }

  private Runnable beginLink(Element element) {
    if (!element.hasAttr("href")) {
      return dropTag("a", false);
    }
    var href = Link.href(element.attr("href"));
    if (href.isEmpty()) {
      dropped.link();
      return () -> {};
    }
    return beginStyle(element, new Style("a", href.get()));
  }

  private Runnable beginStyle(Element element, Style style) {
    dropAttributes(element, style.href() == null ? "" : "href");
    return typesetter.startStyle(style) ? typesetter::endStyle : () -> {};
  }

  /// A photo's place stands empty; what the figure holds follows it.
  private Runnable beginFigure(Element element) {
    var photo = photoId(element.attr("data-photo"));
    if (photo.isEmpty()) {
      return dropTag("figure", true);
    }
    dropAttributes(element, "data-photo");
    typesetter.photo(photo.get());
    return typesetter::breakLine;
  }

  private static Optional<PhotoId> photoId(String text) {
    return UUID.matcher(text).matches() ? Optional.of(new PhotoId(text)) : Optional.empty();
  }

  private Runnable dropTag(String name, boolean divides) {
    dropped.element(name);
    if (!divides) {
      return () -> {};
    }
    typesetter.breakLine();
    return typesetter::breakLine;
  }

  private void dropAttributes(Element element, String kept) {
    for (var attribute : element.attributes()) {
      if (!attribute.getKey().equals(kept)) {
        dropped.attribute(attribute.getKey());
      }
    }
  }
}
