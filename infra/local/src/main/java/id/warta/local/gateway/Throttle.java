package id.warta.local.gateway;

import id.warta.local.template.ThrottleDefinition;
import java.util.function.LongSupplier;

/// A token bucket: full at first with `burst` tokens, filled at `ratePerSecond`, one for a request.
final class Throttle {
  private final ThrottleDefinition definition;
  private final LongSupplier nanoTime;
  private double tokens;
  private long filledAt;

  Throttle(ThrottleDefinition definition, LongSupplier nanoTime) {
    this.definition = definition;
    this.nanoTime = nanoTime;
    this.tokens = definition.burst();
    this.filledAt = nanoTime.getAsLong();
  }

  synchronized boolean admits() {
    var now = nanoTime.getAsLong();
    var filled = tokens + (now - filledAt) / 1e9 * definition.ratePerSecond();
    tokens = Math.min(definition.burst(), filled);
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
