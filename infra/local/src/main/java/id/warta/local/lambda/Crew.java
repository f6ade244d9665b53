package id.warta.local.lambda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The processes of one function, and the requests that wait for one. Guarded by its [Fleet].
final class Crew {
  private final Set<FunctionProcess> starting = new HashSet<>();
  private final Deque<FunctionProcess> idle = new ArrayDeque<>();
  private final Deque<CompletableFuture<FunctionProcess>> waiting = new ArrayDeque<>();
  private int beingMade;

  /// A process that was free a moment ago, the warmest first; null if there is none.
  @Nullable FunctionProcess takeIdle() {
    return idle.pollLast();
  }

  /// The process that has been idle for longest; null if there is none.
  @Nullable FunctionProcess takeOldestIdle() {
    return idle.pollFirst();
  }

  CompletableFuture<FunctionProcess> await() {
    var place = new CompletableFuture<FunctionProcess>();
    waiting.addLast(place);
    return place;
  }

  /// Forgets who waits no more.
  void tidy() {
    waiting.removeIf(CompletableFuture::isDone);
  }

  boolean needsMore() {
    return waiting.size() > starting.size() + beingMade;
  }

  void making() {
    beingMade++;
  }

  void made(FunctionProcess process) {
    beingMade--;
    starting.add(process);
  }

  void notMade(RuntimeException failure) {
    beingMade--;
    fail(failure);
  }

  /// Gives the process to who waits longest, or keeps it.
  void ready(FunctionProcess process) {
    starting.remove(process);
    for (var place = waiting.pollFirst(); place != null; place = waiting.pollFirst()) {
      if (place.complete(process)) {
        return;
      }
    }
    idle.addLast(process);
  }

  /// The process is gone. One that never got ready takes a request with it, as on Lambda.
  void gone(FunctionProcess process, InvocationResult.Failed reason) {
    idle.remove(process);
    if (starting.remove(process)) {
      fail(new FailedToStart(reason));
    }
  }

  private void fail(RuntimeException failure) {
    var place = waiting.pollFirst();
    if (place != null) {
      place.completeExceptionally(failure);
    }
  }

  /// The function's process ended before it could take an event.
  static final class FailedToStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient InvocationResult.Failed reason;

    FailedToStart(InvocationResult.Failed reason) {
      this.reason = reason;
    }

    InvocationResult.Failed reason() {
      return reason;
    }
  }
}
