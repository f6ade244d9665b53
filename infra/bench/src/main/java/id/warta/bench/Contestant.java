package id.warta.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process that makes renditions when it is told to, and what it took each time.
final class Contestant implements AutoCloseable {
  private static final long TICKS_A_SECOND = 100;

  private final Process process;
  private final PrintStream ask;
  private final BufferedReader answers;
  private final List<Round> rounds = new ArrayList<>();

  /// @param wall milliseconds on the clock
  /// @param processor milliseconds of all its threads together
  record Round(double wall, double processor) {}

  Contestant(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    ask = new PrintStream(process.getOutputStream(), true, UTF_8);
    answers = process.inputReader(UTF_8);
  }

  void develop() throws IOException {
    double before = processor();
    long start = System.nanoTime();
    say("go");
    double wall = (System.nanoTime() - start) / 1e6;
    rounds.add(new Round(wall, processor() - before));
  }

  /// Writes the last round's files.
  void write() throws IOException {
    say("end");
  }

  List<Round> rounds() {
    return rounds;
  }

  /// The most memory that it had at once, in megabytes.
  double peak() throws IOException {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .sum()
          / 1024.0;
    }
  }

  private double processor() throws IOException {
    var status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
    var fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000.0 / TICKS_A_SECOND;
  }

  private void say(String word) throws IOException {
    ask.println(word);
    if (!"done".equals(answers.readLine())) {
      throw new IOException("a contestant gave up");
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
