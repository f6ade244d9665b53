package id.warta.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;

/// What the functions write, line by line, each with its function's name before it.
public final class FunctionLog {
  private final PrintStream out;

  public FunctionLog(PrintStream out) {
    this.out = out;
  }

  /// Writes one line of the stack's own about a function.
  public void say(String function, String line) {
    out.println(function + " | " + line);
  }

  void follow(String function, InputStream output) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (var lines = new BufferedReader(new InputStreamReader(output, UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                  say(function, line);
                }
              } catch (IOException ended) {
                // The process is gone, and with it what it had to say.
              }
            });
  }
}
