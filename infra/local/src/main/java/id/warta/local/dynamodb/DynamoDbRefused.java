package id.warta.local.dynamodb;

/// The database answered with an error, or not at all.
public final class DynamoDbRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;

  DynamoDbRefused(String type, String message) {
    super(message);
    this.type = type;
  }

  /// `ResourceInUseException` and the like.
  public String type() {
    return type;
  }
}
