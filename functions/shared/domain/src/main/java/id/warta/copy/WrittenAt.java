package id.warta.copy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// When copy was written, as its byline says.
final class WrittenAt {
  private WrittenAt() {}

  /// Reads `29-10-2025, jam 03:03:50`, with the zone if it names one of the three of Indonesia.
  ///
  /// @param zone of a time that names none
  /// @return empty for what has another form, and for a day or an hour that does not exist
  static Optional<Instant> parse(String text, ZoneId zone) {
    var written = Layout.WRITTEN_AT.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      var time =
          LocalDateTime.of(
              number(written, "year"),
              number(written, "month"),
              number(written, "day"),
              number(written, "hour"),
              number(written, "minute"),
              written.group("second") == null ? 0 : number(written, "second"));
      return Optional.of(time.atZone(zoneNamed(written.group("zone"), zone)).toInstant());
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static int number(Matcher written, String group) {
    return Integer.parseInt(written.group(group));
  }

  private static ZoneId zoneNamed(@Nullable String name, ZoneId zone) {
    return switch (name == null ? "" : name.toUpperCase(Locale.ROOT)) {
      case "WIB" -> ZoneOffset.ofHours(7);
      case "WITA" -> ZoneOffset.ofHours(8);
      case "WIT" -> ZoneOffset.ofHours(9);
      default -> zone;
    };
  }
}
