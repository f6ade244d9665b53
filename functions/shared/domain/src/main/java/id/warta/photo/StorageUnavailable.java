package id.warta.photo;

import org.jspecify.annotations.Nullable;

/// The file store did not do what it was asked to: unreachable, overloaded, or refusing.
public final class StorageUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param message says what was tried, on which object, and what came back; holds no secret
  public StorageUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
