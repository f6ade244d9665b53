package id.warta.json;

/// A text is no JSON. The message says what is wrong and where, and holds nothing of the text.
public final class JsonSyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  JsonSyntaxException(String message) {
    super(message);
  }
}
