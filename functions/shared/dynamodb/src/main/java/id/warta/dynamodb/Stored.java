package id.warta.dynamodb;

import id.warta.json.JsonArray;
import id.warta.json.JsonBoolean;
import id.warta.json.JsonNumber;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A document of the table, read member by member. It was written by this package, so whatever does
/// not fit is damage, and an [IllegalStateException].
record Stored(JsonObject document) {

  String text(String name) {
    return present(name, optionalText(name));
  }

  @Nullable String optionalText(String name) {
    return document.member(name) instanceof JsonString(var value) ? value : null;
  }

  int integer(String name) {
    return number(name).intValueExact();
  }

  long longInteger(String name) {
    return number(name).longValueExact();
  }

  double decimal(String name) {
    return number(name).doubleValue();
  }

  private BigDecimal number(String name) {
    return present(name, document.member(name) instanceof JsonNumber(var value) ? value : null);
  }

  boolean flag(String name) {
    return document.member(name) == JsonBoolean.TRUE;
  }

  Instant time(String name) {
    return Instant.ofEpochSecond(longInteger(name));
  }

  @Nullable Instant optionalTime(String name) {
    return document.member(name) == null ? null : time(name);
  }

  /// The strings of the array of that name; none where there is no such array.
  List<String> texts(String name) {
    return items(name).stream()
        .map(item -> present(name, item instanceof JsonString(var value) ? value : null))
        .toList();
  }

  Stored object(String name) {
    return present(name, optional(name, Function.identity()));
  }

  /// What this makes of the object of that name; `null` where there is none.
  <T> @Nullable T optional(String name, Function<Stored, T> read) {
    return document.member(name) instanceof JsonObject object
        ? read.apply(new Stored(object))
        : null;
  }

  /// The objects of the array of that name; none where there is no such array.
  List<Stored> objects(String name) {
    return items(name).stream()
        .map(item -> present(name, item instanceof JsonObject object ? new Stored(object) : null))
        .toList();
  }

  private List<JsonValue> items(String name) {
    return document.member(name) instanceof JsonArray(var items) ? items : List.of();
  }

  private static <T> T present(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a document of the table lacks a good " + name);
    }
    return value;
  }
}
