package id.warta.copy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A paragraph that ends in the initials of who wrote and who edited: `… tandasnya. (f4/sb)`.
///
/// @param text what stands before them; may be empty
record InitialsEnd(String text, List<String> initials) {
  private static final int LONGEST_SINGLE = 10;

  /// Reads initials that stand alone or after a sentence, or that have a form (`(f4/sb)`, small
  /// letters and a slash) which at the end of a text is nothing else. One long word alone is none.
  static Optional<InitialsEnd> of(String line) {
    var end = Layout.INITIALS.matcher(line);
    if (!end.matches()) {
      return Optional.empty();
    }
    var text = end.group("text").strip();
    var initials = Arrays.stream(end.group("initials").split("/", -1)).map(String::strip).toList();
    var apart = text.isEmpty() || Layout.SENTENCE.matcher(text).matches();
    var several = initials.size() > 1;
    var likely =
        apart
            ? several || initials.getFirst().length() <= LONGEST_SINGLE
            : several && line.endsWith(")") && areSmall(initials);
    return likely && initials.stream().allMatch(name -> Layout.INITIAL.matcher(name).matches())
        ? Optional.of(new InitialsEnd(text, initials))
        : Optional.empty();
  }

  private static boolean areSmall(List<String> initials) {
    return initials.stream().allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
  }
}
