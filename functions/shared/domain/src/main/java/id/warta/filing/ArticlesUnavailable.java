package id.warta.filing;

/// The store of stories could not be reached, or refused the call.
public final class ArticlesUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ArticlesUnavailable(String message) {
    super(message);
  }

  public ArticlesUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
