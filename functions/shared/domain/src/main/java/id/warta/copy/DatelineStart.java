package id.warta.copy;

import id.warta.masthead.Masthead;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/// A paragraph that begins with a dateline: `SB, KUALA KAPUAS – Pemerintah …`.
///
/// @param place in title case
/// @param lead what follows; may be empty
record DatelineStart(String agency, String place, String lead) {
  /// Reads a dateline whose agency stands first. That is the masthead, by its name or initials, or
  /// another one before a place in capitals. In any other (`KUALA KAPUAS, SB -`) no rule tells the
  /// agency from the place.
  static Optional<DatelineStart> of(String line, Masthead masthead) {
    var start = Layout.DATELINE.matcher(line);
    if (!start.matches()) {
      return Optional.empty();
    }
    var agency = start.group("agency");
    var place = start.group("place");
    var known = isOwn(agency, masthead) || (isShort(agency) && isCapitals(place));
    return known && isPlace(place) && !isOwn(place, masthead)
        ? Optional.of(
            new DatelineStart(agency, PlaceName.inTitleCase(place), start.group("lead").strip()))
        : Optional.empty();
  }

  private static boolean isOwn(String name, Masthead masthead) {
    return name.equalsIgnoreCase(masthead.name()) || name.equals(initials(masthead.name()));
  }

  private static String initials(String name) {
    return Layout.FIRST_LETTER
        .matcher(name)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  private static boolean isShort(String agency) {
    return Layout.SHORT_AGENCY.matcher(agency).matches();
  }

  private static boolean isCapitals(String place) {
    return place.equals(place.toUpperCase(Locale.ROOT));
  }

  private static boolean isPlace(String place) {
    return Layout.BETWEEN_PLACE_WORDS
        .splitAsStream(place)
        .allMatch(word -> Layout.PLACE_WORD.matcher(word).matches());
  }
}
