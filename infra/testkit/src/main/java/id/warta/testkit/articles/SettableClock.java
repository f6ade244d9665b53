package id.warta.testkit.articles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until a test moves it.
public final class SettableClock extends Clock {
  private volatile Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  /// Moves the clock, forwards or backwards.
  public void set(Instant newNow) {
    now = newNow;
  }

  /// Moves the clock forwards.
  public void pass(Duration time) {
    set(now.plus(time));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /// @throws UnsupportedOperationException always: who wants a zone applies it to the instant
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a settable clock has no zone but UTC");
  }
}
