package id.warta.json;

/// `true` or `false`.
public enum JsonBoolean implements JsonValue {
  TRUE,
  FALSE;

  public static JsonBoolean of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public String kind() {
    return "a boolean";
  }
}
