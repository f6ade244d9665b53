package id.warta.archive;

import org.jspecify.annotations.Nullable;

/// What lies in the archive is not what was put there.
public final class DamagedBundle extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean missing;

  /// @param message says which bundle, and what of it is wrong
  public DamagedBundle(String message) {
    this(message, null);
  }

  public DamagedBundle(String message, @Nullable Throwable cause) {
    this(message, cause, false);
  }

  private DamagedBundle(String message, @Nullable Throwable cause, boolean missing) {
    super(message, cause);
    this.missing = missing;
  }

  /// Nothing at all lies there.
  public static DamagedBundle missing(String message) {
    return new DamagedBundle(message, null, true);
  }

  /// Whether nothing lies there, and not something else.
  public boolean isMissing() {
    return missing;
  }
}
