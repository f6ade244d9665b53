package id.warta.body;

import java.text.Normalizer;

/// Text without markup, in the form in which a [Body] holds it and newsroom copy is read: NFC, with
/// single spaces, and without what cannot be printed.
public final class PlainText {
  private PlainText() {}

  /// The text on one line: [#spaced], and without a space at either end.
  public static String tidy(String text) {
    return spaced(text).strip();
  }

  /// The text in NFC, each run of white space (line breaks, tabs and no-break spaces too) as one
  /// space. Other control characters, halves of surrogate pairs, byte order marks and code points
  /// that are no characters are left out.
  public static String spaced(String text) {
    var spaced = new StringBuilder(text.length());
    for (var index = 0; index < text.length(); ) {
      var character = text.codePointAt(index);
      append(spaced, character);
      index += Character.charCount(character);
    }
    return Normalizer.normalize(spaced, Normalizer.Form.NFC);
  }

  /// The text as HTML that stands right after a tag. A combining mark at its start is written as a
  /// character reference: NFC would join U+0338 with the tag's `>`, and the tag would be none.
  public static String escape(String text) {
    var html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    if (html.isEmpty() || Character.getType(html.codePointAt(0)) != Character.NON_SPACING_MARK) {
      return html;
    }
    var mark = html.codePointAt(0);
    return "&#x%x;%s".formatted(mark, html.substring(Character.charCount(mark)));
  }

  private static void append(StringBuilder text, int character) {
    if (!isSpace(character)) {
      if (isPrintable(character)) {
        text.appendCodePoint(character);
      }
    } else if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  private static boolean isSpace(int character) {
    return Character.isSpaceChar(character)
        || (character >= '\t' && character <= '\r')
        || character == 0x85;
  }

  private static boolean isPrintable(int character) {
    var type = Character.getType(character);
    var noCharacter = (character & 0xFFFE) == 0xFFFE;
    var byteOrderMark = character == 0xFEFF;
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && !noCharacter
        && !byteOrderMark;
  }
}
