package id.warta.verify;

import id.warta.verify.Verification.Progress;
import java.io.PrintStream;
import java.util.Locale;

/// Shows on a terminal how far the command is, in one line that is written over; writes nothing
/// where nobody looks on.
final class ProgressLine {
  private static final int BAR = 30;
  private static final long NANOS_BETWEEN = 100_000_000;

  private final PrintStream terminal;
  private final boolean isShown;
  private long last = System.nanoTime() - NANOS_BETWEEN;

  /// @param isShown whether somebody looks on
  ProgressLine(PrintStream terminal, boolean isShown) {
    this.terminal = terminal;
    this.isShown = isShown;
  }

  /// May be called by several threads, and as often as they like.
  synchronized void show(Progress progress) {
    var now = System.nanoTime();
    if (isShown && (now - last >= NANOS_BETWEEN || progress.done() == progress.all())) {
      last = now;
      terminal.print("\r\u001B[K" + text(progress));
      terminal.flush();
    }
  }

  /// Leaves the line free.
  synchronized void end() {
    if (isShown) {
      terminal.print("\r\u001B[K");
      terminal.flush();
    }
  }

  static String text(Progress progress) {
    if (progress.all() == 0) {
      return String.format(Locale.ROOT, "%,d %s", progress.done(), progress.walk());
    }
    var filled = BAR * progress.done() / progress.all();
    return String.format(
        Locale.ROOT,
        "[%s%s] %,d of %,d %s",
        "#".repeat(filled),
        "-".repeat(BAR - filled),
        progress.done(),
        progress.all(),
        progress.walk());
  }
}
