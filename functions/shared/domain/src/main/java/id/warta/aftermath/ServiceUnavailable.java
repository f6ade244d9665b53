package id.warta.aftermath;

import org.jspecify.annotations.Nullable;

/// A service that keeps nothing of ours, the CDN or the event bus, could not be reached or refused
/// a call.
public final class ServiceUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param message says what was asked and what came back; holds no secret
  public ServiceUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
