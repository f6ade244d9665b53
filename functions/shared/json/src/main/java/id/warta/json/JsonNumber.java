package id.warta.json;

import java.math.BigDecimal;

/// A JSON number, exact.
public record JsonNumber(BigDecimal value) implements JsonValue {
  public static JsonNumber of(long value) {
    return new JsonNumber(BigDecimal.valueOf(value));
  }

  public static JsonNumber of(double value) {
    return new JsonNumber(BigDecimal.valueOf(value));
  }

  @Override
  public String kind() {
    return "a number";
  }
}
