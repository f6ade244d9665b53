package id.warta.local;

/// The stack cannot start, for a reason that whoever started it can do something about. The message
/// is one plain line for them; it is all that is shown.
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
