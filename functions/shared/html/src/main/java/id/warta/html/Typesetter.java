package id.warta.html;

import id.warta.body.PlainText;
import id.warta.photo.PhotoId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sets a story's text in normal form, from the pieces of any HTML in their order. Wherever a piece
/// comes, it gets a place.
final class Typesetter {
  /// How many quotations, lists and tables may stand in one another.
  private static final int DEEPEST = 8;

  private final Box body = new Box(Block.BODY, false);
  private final Deque<Box> boxes = new ArrayDeque<>(List.of(body));
  private final List<Style> styles = new ArrayList<>();
  private @Nullable Line line;

  /// The text so far.
  String html() {
    return body.inner();
  }

  /// Starts a block; [#close] ends it.
  ///
  /// @return `false`, and nothing is started, where it has no place or would stand too deep
  boolean open(Block block) {
    breakLine();
    var tooDeep =
        block.nests() && boxes.stream().filter(box -> box.block.nests()).count() >= DEEPEST;
    if (tooDeep || !makeRoomFor(block)) {
      return false;
    }
    put(new Box(block, false));
    return true;
  }

  /// Ends the block that was started last.
  void close() {
    breakLine();
    while (boxes.pop().implied) {
      // What was implied within it ends with it.
    }
  }

  /// Starts an element that is one line, `p` or `h2`.
  ///
  /// @return the element around it, for [#endLine]
  @Nullable String startLine(String element) {
    breakLine();
    makeRoomFor(Block.LINE);
    var box = boxes.element();
    var outer = box.lineElement;
    box.lineElement = element;
    return outer;
  }

  void endLine(@Nullable String outer) {
    breakLine();
    boxes.element().lineElement = outer;
  }

  /// Lets what comes next stand on another line than what came last.
  void breakLine() {
    line = null;
  }

  /// A `br`. Two of them part paragraphs.
  void lineBreak() {
    if (line != null && !line.addBreak(styles)) {
      breakLine();
    }
  }

  void text(String text) {
    var spaced = PlainText.spaced(text);
    if (line != null || !spaced.isBlank()) {
      currentLine().add(spaced, styles);
    }
  }

  void photo(PhotoId photo) {
    breakLine();
    makeRoomFor(Block.LINE);
    boxes.element().pieces.add(() -> "<figure data-photo=\"" + photo + "\"></figure>");
  }

  /// Starts a style; [#endStyle] ends it.
  ///
  /// @return `false`, and nothing is started, within the same element
  boolean startStyle(Style style) {
    if (styles.stream().anyMatch(outer -> outer.element().equals(style.element()))) {
      return false;
    }
    styles.add(style);
    return true;
  }

  void endStyle() {
    styles.removeLast();
  }

  private Line currentLine() {
    if (line == null) {
      makeRoomFor(Block.LINE);
      var box = boxes.element();
      line = new Line(lineElement(box));
      box.pieces.add(line);
    }
    return line;
  }

  private static String lineElement(Box box) {
    if (box.lineElement != null) {
      return box.lineElement;
    }
    return box.block.takesBareText() && box.pieces.isEmpty() ? "" : "p";
  }

  /// Ends implied blocks that stand in a block's way, or starts those that must stand around it.
  private boolean makeRoomFor(Block block) {
    for (var box : boxes) {
      if (box.block.holds(block)) {
        while (boxes.element() != box) {
          boxes.pop();
        }
        return true;
      }
      if (!box.implied) {
        break;
      }
    }
    var implied = new ArrayList<Block>();
    for (var outer = boxes.element().block.implied(); outer != null; outer = outer.implied()) {
      implied.add(outer);
      if (outer.holds(block)) {
        implied.forEach(each -> put(new Box(each, true)));
        return true;
      }
    }
    return false;
  }

  private void put(Box box) {
    boxes.element().pieces.add(box);
    boxes.push(box);
  }
}
