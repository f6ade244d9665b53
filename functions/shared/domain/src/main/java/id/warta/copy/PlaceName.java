package id.warta.copy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The name of a place as a story says it, of one in a dateline's capitals.
final class PlaceName {
  private PlaceName() {}

  /// Letters with what belongs to one name: `MA'RANG` is one word, `UNA-UNA` is two.
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}'’]*");

  private static final Set<String> ABBREVIATIONS =
      Set.of("AS", "DC", "DI", "DIY", "DKI", "IKN", "NTB", "NTT", "PNG", "UEA");

  /// `Kuala Kapuas` for `KUALA KAPUAS`, `DKI Jakarta` for `DKI JAKARTA`. A word that is not all
  /// capitals stays as it is.
  static String inTitleCase(String place) {
    return WORD.matcher(place).replaceAll(word -> wordInTitleCase(word.group()));
  }

  private static String wordInTitleCase(String word) {
    if (ABBREVIATIONS.contains(word) || !word.equals(word.toUpperCase(Locale.ROOT))) {
      return word;
    }
    var rest = word.offsetByCodePoints(0, 1);
    return word.substring(0, rest) + word.substring(rest).toLowerCase(Locale.ROOT);
  }
}
