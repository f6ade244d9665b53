package id.warta.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A block with the pieces that stand in it.
final class Box implements Piece {
  final Block block;

  /// Whether no element asked for it, and it is there because something had to have a place.
  final boolean implied;

  final List<Piece> pieces = new ArrayList<>();

  /// The element whose text is being set in this box, `p` or `h2`; `null` between such elements.
  @Nullable String lineElement;

  Box(Block block, boolean implied) {
    this.block = block;
    this.implied = implied;
  }

  /// The block with its tags; empty if it is empty. An empty cell is kept, but a row of nothing
  /// else is not.
  @Override
  public String html() {
    var inner = inner();
    return isEmpty(inner) ? "" : "<" + block.element() + ">" + inner + "</" + block.element() + ">";
  }

  String inner() {
    return pieces.stream().map(Piece::html).collect(Collectors.joining());
  }

  private boolean isEmpty(String inner) {
    return switch (block) {
      case TH, TD -> false;
      case TR -> inner.replace("<th></th>", "").replace("<td></td>", "").isEmpty();
      default -> inner.isEmpty();
    };
  }
}
