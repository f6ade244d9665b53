package id.warta.html;

/// A piece of a story's text that can print itself in normal form.
interface Piece {
  /// The piece as HTML; empty if there is nothing in it.
  String html();
}
