package id.warta.edge;

import id.warta.feedback.Faults;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.json.JsonValue;
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

  private JsonFields(JsonObject object, String pointer, Faults faults) {
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

  /// The strings of an array; none if it is left out.
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    switch (member(name)) {
      case null -> {}
      case JsonArray(var items) -> {
        for (var index = 0; index < items.size(); index++) {
          var text = text(items.get(index), pointer(name) + "/" + index);
          if (text != null) {
            texts.add(text);
          }
        }
      }
      case JsonValue other ->
          faults.add(pointer(name), "must be an array of strings, not " + other.kind());
    }
    return texts;
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
    var value = member(name);
    if (value == null) {
      return null;
    }
    if (value instanceof id.warta.json.JsonNumber(var number)) {
      try {
        var exact = number.longValueExact();
        if (exact >= least && exact <= most) {
          return exact;
        }
      } catch (ArithmeticException notWhole) {
        // Said below, as of any other number that does not fit.
      }
    }
    faults.add(pointer(name), "must be a whole number from %d to %d".formatted(least, most));
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
