package id.warta.edge;

import id.warta.masthead.Masthead;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

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
