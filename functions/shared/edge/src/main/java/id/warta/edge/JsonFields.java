package id.warta.edge;

import id.warta.feedback.Faults;
import id.warta.json.JsonArray;
import id.warta.json.JsonNumber;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a JSON object member by member and notes as a fault what has another type than asked for.
/// `null` counts as left out.
public final class JsonFields {
  private final JsonObject object;
  private final String pointer;
  private final Faults faults;
  private final Set<String> asked = new HashSet<>();

  public JsonFields(JsonObject object, Faults faults) {
    this(object, "", faults);
  }

  /// Reads an object that stands inside another value.
  ///
  /// @param pointer of the object, for its faults
  public JsonFields(JsonObject object, String pointer, Faults faults) {
    this.object = object;
    this.pointer = pointer;
    this.faults = faults;
  }

  public @Nullable String text(String name) {
    var value = member(name);
    return value == null ? null : text(value, pointer(name));
  }

  private @Nullable String text(JsonValue value, String at) {
    if (value instanceof JsonString(var text)) {
      return text;
    }
    faults.add(at, "must be a string, not " + value.kind());
    return null;
  }

  /// The strings of an array, an empty one for what is none; empty if it is left out.
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    switch (member(name)) {
      case null -> {}
      case JsonArray(var items) -> {
        for (var index = 0; index < items.size(); index++) {
          var text = text(items.get(index), pointer(name) + "/" + index);
          // Each keeps its place, by which its own faults are named.
          texts.add(text == null ? "" : text);
        }
      }
      case JsonValue other ->
          faults.add(pointer(name), "must be an array of strings, not " + other.kind());
    }
    return texts;
  }

  /// The constant of this name; `null` if it is left out.
  public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    faults.add(pointer(name), "must be one of " + List.of(type.getEnumConstants()));
    return null;
  }

  /// A time (RFC 3339, with an offset).
  public @Nullable Instant time(String name) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    var time = Rfc3339.parse(text);
    if (time.isEmpty()) {
      faults.add(
          pointer(name),
          "must be a time with an offset (RFC 3339), such as 2026-11-24T08:00:00+07:00");
    }
    return time.orElse(null);
  }

  /// A whole number of these bounds; `null` if it is left out.
  public @Nullable Long integer(String name, long least, long most) {
    var number = number(name, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    if (number == null) {
      return null;
    }
    if (number.stripTrailingZeros().scale() > 0) {
      faults.add(pointer(name), "must be a whole number");
      return null;
    }
    return number.longValue();
  }

  /// A number of these bounds; `null` if it is left out.
  public @Nullable Double decimal(String name, double least, double most) {
    var number = number(name, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    return number == null ? null : number.doubleValue();
  }

  private @Nullable BigDecimal number(String name, BigDecimal least, BigDecimal most) {
    var value = member(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonNumber(var number)
        && number.compareTo(least) >= 0
        && number.compareTo(most) <= 0) {
      return number;
    }
    faults.add(
        pointer(name),
        "must be a number from %s to %s"
            .formatted(
                least.stripTrailingZeros().toPlainString(),
                most.stripTrailingZeros().toPlainString()));
    return null;
  }

  /// An object inside this one; `null` if it is left out.
  public @Nullable JsonFields object(String name) {
    return switch (member(name)) {
      case null -> null;
      case JsonObject inner -> new JsonFields(inner, pointer(name), faults);
      case JsonValue other -> {
        faults.add(pointer(name), "must be an object, not " + other.kind());
        yield null;
      }
    };
  }

  /// An object inside this one, for another reader; `null` if it is left out.
  public @Nullable JsonObject objectValue(String name) {
    return object(name) == null ? null : (JsonObject) object.member(name);
  }

  /// Whether a member is left out.
  public boolean lacks(String name) {
    return object.member(name) == null;
  }

  private @Nullable JsonValue member(String name) {
    asked.add(name);
    return object.member(name);
  }

  /// Allows these members without reading them: what an answer says, a request may say again.
  public void ignore(Collection<String> names) {
    asked.addAll(names);
  }

  /// Ends the reading: a member that nobody asked for is a fault.
  public void finish() {
    object.members().keySet().stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> faults.add(pointer(name), "is no field that can be set here"));
  }

  private String pointer(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
