package id.warta.edge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times as the API writes them (RFC 3339): always with an offset, always with seconds.
public final class Rfc3339 {
  /// Four digits of a year, and not so near their ends that an offset could lead beyond.
  private static final Pattern FORM =
      Pattern.compile(
          "(?!000[01]|9999)\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private Rfc3339() {}

  /// The moment that this text names; empty if it is no RFC 3339 time.
  public static Optional<Instant> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant());
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /// The moment as the clocks of this zone show it: `2025-10-29T03:03:50+07:00`.
  public static String format(Instant moment, ZoneId zone) {
    var seconds = zone.getRules().getOffset(moment).getTotalSeconds();
    // RFC 3339 has no seconds in an offset; the clocks of towns had them, until 1908.
    var wholeMinutes = ZoneOffset.ofTotalSeconds(seconds - seconds % 60);
    return SHOWN.format(moment.atOffset(wholeMinutes));
  }
}
