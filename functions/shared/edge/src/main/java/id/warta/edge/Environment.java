package id.warta.edge;

import id.warta.masthead.Masthead;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What a function is told by its deployment, from environment variables that template.yaml sets.
public final class Environment {
  private Environment() {}

  /// The value of a variable that the function cannot do without.
  ///
  /// @throws IllegalStateException if template.yaml does not set the variable
  public static String required(String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> new IllegalStateException(variable + " is not set"));
  }

  /// The values of a variable that has them with commas between; none where it is empty or not set.
  public static List<String> list(String variable) {
    return Stream.of(Objects.requireNonNullElse(System.getenv(variable), "").split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /// The masthead that this deployment prints.
  public static Masthead masthead() {
    return new Masthead(
        required("MASTHEAD_NAME"),
        Locale.forLanguageTag(required("MASTHEAD_LANGUAGE")),
        ZoneId.of(required("MASTHEAD_TIME_ZONE")),
        required("MASTHEAD_BYLINE"),
        required("UNVERIFIED_NOTICE"));
  }
}
