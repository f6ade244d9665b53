package id.warta.archive;

import org.jspecify.annotations.Nullable;

/// What lies in the archive is not what was put there.
public final class DamagedBundle extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param message says which bundle, and what of it is wrong
  public DamagedBundle(String message) {
    this(message, null);
  }

  public DamagedBundle(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
