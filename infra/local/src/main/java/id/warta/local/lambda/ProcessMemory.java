package id.warta.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory a process has for itself; what it shares with others, as the virtual machine's
/// own code, is not counted.
final class ProcessMemory {
  private ProcessMemory() {}

  /// What the process has now.
  ///
  /// @return 0 where the system does not tell
  static long megabytes(Process process) {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("RssAnon:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .sum();
    } catch (IOException | java.io.UncheckedIOException unknown) {
      return 0;
    }
  }
}
