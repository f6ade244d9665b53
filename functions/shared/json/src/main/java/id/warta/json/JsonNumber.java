package id.warta.json;

import java.math.BigDecimal;

/// A JSON number, exact.
public record JsonNumber(BigDecimal value) implements JsonValue {
  public static JsonNumber of(long value) {
    return new JsonNumber(BigDecimal.valueOf(value));
  }

  public static JsonNumber of(double value) {
    // 1.0E-100 has one place more than it needs, and one more than may be read back.
    return new JsonNumber(BigDecimal.valueOf(value).stripTrailingZeros());
  }

  @Override
  public String kind() {
    return "a number";
  }
}
