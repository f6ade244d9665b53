package id.warta.copy;

import id.warta.body.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A line of copy that is not blank.
///
/// @param number counted from 1, blank lines too
/// @param text tidied
record Line(int number, String text) {
  private static final Pattern END = Pattern.compile("\r\n|\r|\n");

  static List<Line> of(String copy) {
    var lines = new ArrayList<Line>();
    var number = 0;
    for (var text : END.split(copy, -1)) {
      number++;
      var tidy = PlainText.tidy(text);
      if (!tidy.isEmpty()) {
        lines.add(new Line(number, tidy));
      }
    }
    return lines;
  }
}
