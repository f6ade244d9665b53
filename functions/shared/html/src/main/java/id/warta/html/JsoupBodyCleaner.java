package id.warta.html;

import id.warta.body.Body;
import id.warta.body.BodyCleaner;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/// Cleans HTML by setting its text anew: it is read as a browser reads it, and of what is found
/// only text and a few elements are written. No character of the input's own markup comes through.
///
/// **What is kept**: `p`, `br`, `h2` to `h4`, `ul`, `ol`, `li`, `blockquote`, `strong`, `em`, `b`,
/// `i`, `sub`, `sup`, `table`, `thead`, `tbody`, `tr`, `th`, `td`, all without attributes;
/// `a[href]` with an absolute `http`, `https` or `mailto` address, and without `rel` or `target`,
/// which are the frontend's to add; `figure[data-photo]` with a UUID in canonical form, and empty.
///
/// **What goes whole**: see [#WHOLE]. Of every other element, and of a kept one that has no place
/// where it stands (an `li` without a list, the ninth list within lists), the tag goes and the text
/// stays. Comments go. Each kind is one warning.
///
/// **The normal form** that comes out is the same for the same input, and for itself:
///
/// - NFC; each run of white space, no-break spaces too, is one space, and none stands at a line's
///   start or end, beside a `br` or between blocks; control characters are left out;
/// - `&amp;`, `&lt;` and `&gt;` are the only named references, all other characters stand as they
///   are; a combining mark right after a tag is a hexadecimal reference, so that the whole is NFC;
/// - text stands in `p` or a heading, in `li`, `th` or `td` also bare, if it stands there first;
///   elsewhere it gets a `p` of its own; where a list or a table holds neither, an item or a cell;
///   rows stand in `thead` or `tbody`;
/// - what divides text in another element (`div`, `h1`, `figcaption`) ends a line; `br` breaks one,
///   two of them end it; a `br` at its start or end is left out;
/// - styles and links stand within a line, around text; an element stands in itself only as a list,
///   a quotation or a table does; neighbours of the same style are one;
/// - what is empty is left out, but for cells in a row that is not.
public final class JsoupBodyCleaner implements BodyCleaner {
  /// Elements that go with all that they hold: programs and other documents (`script`, `style`,
  /// `iframe`, `object`, `applet`), what a browser shows only where it cannot show something else,
  /// or never (`noscript`, `noembed`, `noframes`, `template`), drawings and formulas, whose words
  /// make no sentence and whose markup follows other rules (`svg`, `math`), and source code, which
  /// is no prose (`textarea`, `xmp`).
  static final Set<String> WHOLE =
      Set.of(
          "applet",
          "iframe",
          "math",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "script",
          "style",
          "svg",
          "template",
          "textarea",
          "xmp");

  /// Enough for any page that an editor made; what is nested deeper is read less deep.
  private static final int DEEPEST = 100;

  @Override
  public Cleaned clean(String html) {
    var typesetter = new Typesetter();
    var dropped = new Dropped();
    var reading = new Reading(typesetter, dropped);
    Parser.htmlParser()
        .setMaxDepth(DEEPEST)
        .parseFragmentInput(html, new Element("body"), "")
        .forEach(node -> NodeTraversor.filter(reading, node));
    return new Cleaned(new Body(typesetter.html()), dropped.warnings());
  }
}
