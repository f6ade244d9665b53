package id.warta.filing;

import java.time.Duration;

/// A caller's `Idempotency-Key`, bound to the request that it came with.
///
/// @param scope digest of user, route, path and the key itself: two users, or two paths, never
///   share one
/// @param request digest of what was asked: path, query, `If-Match`, content type and body
public record IdempotencyKey(String scope, String request) {
  /// How long an answer can be asked for again.
  public static final Duration LIFE = Duration.ofHours(24);
}
