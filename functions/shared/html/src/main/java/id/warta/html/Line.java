package id.warta.html;

import id.warta.body.PlainText;
import java.util.ArrayList;
import java.util.List;

/// One line of text: runs of one style each, with line breaks between some.
final class Line implements Piece {
  private static final String BREAK = "\n";

  private final String element;
  private final List<Run> runs = new ArrayList<>();

  /// Text of one style, or a break. Its own text has no line break in it.
  private record Run(List<Style> styles, StringBuilder text) {
    boolean isBreak() {
      return BREAK.contentEquals(text);
    }

    boolean endsInSpace() {
      return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }
  }

  /// @param element `p`, `h2`; empty for text that stands bare
  Line(String element) {
    this.element = element;
  }

  /// Adds text.
  ///
  /// @param text with single spaces; one at its start counts only after something else
  /// @param styles from the outermost to the innermost
  void add(String text, List<Style> styles) {
    var rest = text.startsWith(" ") && !takesSpace() ? text.substring(1) : text;
    if (rest.isEmpty()) {
      return;
    }
    if (runs.isEmpty() || runs.getLast().isBreak() || !runs.getLast().styles().equals(styles)) {
      runs.add(new Run(List.copyOf(styles), new StringBuilder()));
    }
    runs.getLast().text().append(rest);
  }

  /// Adds a line break.
  ///
  /// @return `false`, and nothing is added, where there is a break already
  boolean addBreak(List<Style> styles) {
    trimSpaces();
    if (endsInBreak()) {
      return false;
    }
    runs.add(new Run(List.copyOf(styles), new StringBuilder(BREAK)));
    return true;
  }

  @Override
  public String html() {
    trimSpaces();
    while (endsInBreak()) {
      runs.removeLast();
      trimSpaces();
    }
    var html = new StringBuilder();
    var open = List.<Style>of();
    for (var run : runs) {
      change(open, run.styles(), html);
      open = run.styles();
      html.append(
          run.isBreak() ? "<br>" : PlainText.escape(PlainText.spaced(run.text().toString())));
    }
    change(open, List.of(), html);
    return element.isEmpty() || html.isEmpty()
        ? html.toString()
        : "<" + element + ">" + html + "</" + element + ">";
  }

  /// Ends the styles that the next run does not share, and starts its own.
  private static void change(List<Style> from, List<Style> to, StringBuilder html) {
    var shared = 0;
    while (shared < Math.min(from.size(), to.size()) && from.get(shared).equals(to.get(shared))) {
      shared++;
    }
    from.subList(shared, from.size()).reversed().forEach(style -> html.append(style.endTag()));
    to.subList(shared, to.size()).forEach(style -> html.append(style.startTag()));
  }

  private boolean takesSpace() {
    return !runs.isEmpty() && !runs.getLast().isBreak() && !runs.getLast().endsInSpace();
  }

  private boolean endsInBreak() {
    return !runs.isEmpty() && runs.getLast().isBreak();
  }

  private void trimSpaces() {
    while (!runs.isEmpty() && runs.getLast().endsInSpace()) {
      var text = runs.getLast().text();
      text.setLength(text.length() - 1);
      if (text.isEmpty()) {
        runs.removeLast();
      }
    }
  }
}
