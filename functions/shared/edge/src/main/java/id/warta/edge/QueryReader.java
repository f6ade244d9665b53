package id.warta.edge;

import id.warta.feedback.Faults;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a query string parameter by parameter and gathers what is wrong with it, so that all of it
/// is said at once by [#finish()]. A parameter that nobody asked for is a fault, and so is one that
/// is given twice.
public final class QueryReader {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Faults faults = new Faults();

  private QueryReader() {}

  static QueryReader of(String rawQueryString) {
    var reader = new QueryReader();
    Stream.of(rawQueryString.split("&", -1)).filter(pair -> !pair.isEmpty()).forEach(reader::add);
    return reader;
  }

  private void add(String pair) {
    var end = pair.indexOf('=');
    var name = end < 0 ? pair : pair.substring(0, end);
    try {
      name = decode(name);
      var value = decode(end < 0 ? "" : pair.substring(end + 1));
      if (values.putIfAbsent(name, value) != null) {
        faults.add(name, "is given twice; once is enough");
      }
    } catch (IllegalArgumentException malformed) {
      faults.add("query", "cannot be decoded; percent-encode it as UTF-8 (RFC 3986), such as %20");
    }
  }

  private static String decode(String text) {
    var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
    if (decoded.indexOf('\uFFFD') >= 0) {
      throw new IllegalArgumentException("not UTF-8");
    }
    return decoded;
  }

  /// The value of this parameter; `null` if it is absent or empty.
  public @Nullable String text(String name) {
    asked.add(name);
    var value = values.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  /// The value of this parameter, of at most so many characters; `null` if it is absent or empty.
  public @Nullable String text(String name, int maxLength) {
    var value = text(name);
    if (value != null && value.codePointCount(0, value.length()) > maxLength) {
      faults.add(name, "is too long; at most %d characters are allowed".formatted(maxLength));
    }
    return value;
  }

  /// The values between the commas of this parameter.
  public List<String> texts(String name) {
    var value = text(name);
    return value == null
        ? List.of()
        : Stream.of(value.split(",", -1)).filter(part -> !part.isBlank()).toList();
  }

  /// Whether this parameter says `true`; absent, it says `false`.
  public boolean flag(String name) {
    var value = text(name);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      faults.add(name, "must be true or false");
    }
    return "true".equals(value);
  }

  /// A whole number of these bounds.
  public int integer(String name, int least, int most, int otherwise) {
    return Objects.requireNonNullElse(integer(name, least, most), otherwise);
  }

  /// A whole number of these bounds; `null` if the parameter is absent.
  public @Nullable Integer integer(String name, int least, int most) {
    var value = text(name);
    if (value == null) {
      return null;
    }
    if (value.matches("\\d{1,9}")) {
      var number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    faults.add(name, "must be a whole number from %d to %d".formatted(least, most));
    return null;
  }

  /// The constant of this name; `otherwise` if the parameter is absent.
  public <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
    var value = text(name);
    if (value == null) {
      return otherwise;
    }
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    faults.add(name, "must be one of " + List.of(type.getEnumConstants()));
    return otherwise;
  }

  /// The moment that this parameter gives (RFC 3339, with an offset); `null` if it is absent.
  public @Nullable Instant time(String name) {
    var value = text(name);
    if (value == null) {
      return null;
    }
    var time = Rfc3339.parse(value.replace(' ', '+'));
    if (time.isEmpty()) {
      faults.add(name, "must be a time with an offset, such as 2026-11-24T08:00:00%2B07:00");
    }
    return time.orElse(null);
  }

  /// The beginning of a range: a moment, or a date, whose first moment in the zone it is.
  public @Nullable Instant from(String name, ZoneId zone) {
    return bound(name, zone, 0);
  }

  /// The end of a range, which does not belong to it: a moment, or a date, which belongs to it
  /// whole.
  public @Nullable Instant until(String name, ZoneId zone) {
    return bound(name, zone, 1);
  }

  private @Nullable Instant bound(String name, ZoneId zone, int daysLater) {
    var value = text(name);
    if (value == null) {
      return null;
    }
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      try {
        return LocalDate.parse(value).plusDays(daysLater).atStartOfDay(zone).toInstant();
      } catch (DateTimeParseException noSuchDay) {
        faults.add(name, "names a day that no calendar has");
        return null;
      }
    }
    var time = Rfc3339.parse(value.replace(' ', '+'));
    if (time.isEmpty()) {
      faults.add(
          name, "must be a date such as 2026-11-24, or a time such as 2026-11-24T08:00:00%2B07:00");
    }
    return time.orElse(null);
  }

  /// Notes a fault that only the caller of this reader can see.
  public void fault(String name, String detail) {
    faults.add(name, detail);
  }

  /// Ends the reading.
  ///
  /// @throws RefusedCall with `BAD_QUERY` and every fault, if there is one
  public void finish() {
    values.keySet().stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> faults.add(name, "is no parameter of this route"));
    if (!faults.isEmpty()) {
      throw new RefusedCall(
          Problem.BAD_QUERY, "Change the query string as `errors` says.", faults.list());
    }
  }
}
