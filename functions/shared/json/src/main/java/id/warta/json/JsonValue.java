package id.warta.json;

/// A JSON value (RFC 8259).
public sealed interface JsonValue
    permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

  /// What a person calls a value of this kind: `an object`, `a string`.
  String kind();
}
