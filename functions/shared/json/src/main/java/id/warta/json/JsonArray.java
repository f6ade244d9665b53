package id.warta.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A JSON array.
public record JsonArray(List<JsonValue> items) implements JsonValue {
  public JsonArray {
    items = List.copyOf(items);
  }

  /// An array of one value for each of these.
  public static <T> JsonArray of(Iterable<T> values, Function<T, JsonValue> toJson) {
    var items = new ArrayList<JsonValue>();
    values.forEach(value -> items.add(toJson.apply(value)));
    return new JsonArray(items);
  }

  public static JsonArray ofStrings(Iterable<String> values) {
    return of(values, JsonString::new);
  }

  @Override
  public String kind() {
    return "an array";
  }
}
