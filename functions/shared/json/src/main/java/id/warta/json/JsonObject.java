package id.warta.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON object, its members in the order in which they were written.
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {
  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /// The member of this name; `null` if there is none or if it is `null` itself.
  public @Nullable JsonValue member(String name) {
    var value = members.get(name);
    return value == JsonNull.NULL ? null : value;
  }

  public static Builder build() {
    return new Builder();
  }

  @Override
  public String kind() {
    return "an object";
  }

  /// Gathers an object's members. A member whose value is `null` is left out.
  public static final class Builder {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private Builder() {}

    public Builder put(String name, @Nullable JsonValue value) {
      if (value != null) {
        members.put(name, value);
      }
      return this;
    }

    public Builder put(String name, @Nullable String value) {
      return put(name, value == null ? null : new JsonString(value));
    }

    public Builder put(String name, long value) {
      return put(name, JsonNumber.of(value));
    }

    public Builder put(String name, boolean value) {
      return put(name, JsonBoolean.of(value));
    }

    /// A member that is there, with `null` for its value.
    public Builder putNull(String name) {
      return put(name, JsonNull.NULL);
    }

    public JsonObject done() {
      return new JsonObject(members);
    }
  }
}
