package id.warta.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a story's text is built of, and what may stand in what. An HTML parser reads back whatever
/// keeps these rules just as it was written.
enum Block {
  /// The whole text.
  BODY,
  BLOCKQUOTE,
  UL,
  OL,
  LI,
  TABLE,
  THEAD,
  TBODY,
  TR,
  TH,
  TD,
  /// A paragraph, a heading, bare text in a list item or a cell, or the place of a photo.
  LINE;

  /// The block of an element such as `ul`; empty for an element that is no block of its own.
  static Optional<Block> of(String element) {
    return Arrays.stream(values())
        .filter(block -> block != BODY && block != LINE && block.element().equals(element))
        .findFirst();
  }

  String element() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean holds(Block inner) {
    return switch (this) {
      case BODY, BLOCKQUOTE, LI, TH, TD -> inner == LINE || inner.nests();
      case UL, OL -> inner == LI;
      case TABLE -> inner == THEAD || inner == TBODY;
      case THEAD, TBODY -> inner == TR;
      case TR -> inner.isCell();
      case LINE -> false;
    };
  }

  /// What must stand around something that this block does not hold: an item in a list, a row and a
  /// cell in a table.
  @Nullable Block implied() {
    return switch (this) {
      case UL, OL -> LI;
      case TABLE -> TBODY;
      case THEAD, TBODY -> TR;
      case TR -> TD;
      case BODY, BLOCKQUOTE, LI, TH, TD, LINE -> null;
    };
  }

  /// Whether it can hold blocks that hold it again, and so go ever deeper.
  boolean nests() {
    return this == BLOCKQUOTE || this == UL || this == OL || this == TABLE;
  }

  boolean isCell() {
    return this == TH || this == TD;
  }

  /// Whether its text may stand in it without a `p` around it.
  boolean takesBareText() {
    return this == LI || isCell();
  }
}
