package id.warta.local;

import java.util.ArrayDeque;
import java.util.Deque;

/// What a stack is made of, in the order in which it was started.
final class Parts implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T part) {
    parts.addLast(part);
    return part;
  }

  /// Stops them all, the last one first. One that fails to stop is told of and does not hold up the
  /// others.
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.removeLast().close();
      } catch (Exception failure) {
        System.err.println("A part of the local stack did not stop well: " + failure);
      }
    }
  }
}
