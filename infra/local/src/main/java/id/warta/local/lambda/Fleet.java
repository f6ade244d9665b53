package id.warta.local.lambda;

import id.warta.local.CannotStart;
import id.warta.local.process.Home;
import id.warta.local.template.FunctionDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All functions, as Lambda runs them: a process for each request that is answered at the same
/// time, started when it is first needed and kept for the next.
///
/// There is a limit to how many run. When it is reached, an idle process of another function makes
/// room; when none is idle, requests wait.
public final class Fleet implements AutoCloseable {
  /// A laptop has neither the memory nor the cores for more.
  private static final int MOST_PROCESSES = 24;

  /// What Lambda takes as one event.
  public static final int MOST_BYTES = 6 * 1024 * 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, FunctionCommand> commands = new LinkedHashMap<>();
  private final Map<String, Crew> crews = new LinkedHashMap<>();
  private final Map<String, Path> tasks = new ConcurrentHashMap<>();
  private final Set<FunctionProcess> processes = new HashSet<>();
  private final RuntimeApi runtimeApi = new RuntimeApi();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Path scratch;
  private final FunctionLog log;

  private final int mostProcesses;
  private int running;
  private boolean closed;

  /// A fleet without a process yet.
  ///
  /// @param scratch a folder for the unpacked packages and the processes' temporary files
  /// @throws CannotStart if a function's package is missing
  public Fleet(
      Home home,
      Iterable<FunctionDefinition> functions,
      Endpoints endpoints,
      Function<FunctionDefinition, Credentials> credentials,
      Path scratch,
      FunctionLog log) {
    this(home, functions, endpoints, credentials, scratch, log, MOST_PROCESSES);
  }

  Fleet(
      Home home,
      Iterable<FunctionDefinition> functions,
      Endpoints endpoints,
      Function<FunctionDefinition, Credentials> credentials,
      Path scratch,
      FunctionLog log,
      int mostProcesses) {
    this.mostProcesses = mostProcesses;
    this.scratch = scratch;
    this.log = log;
    for (var function : functions) {
      if (!Files.isRegularFile(function.code())) {
        throw new CannotStart(
            "The package of " + function.name() + " is missing: " + function.code());
      }
      commands.put(
          function.logicalId(),
          new FunctionCommand(home, function, endpoints, credentials.apply(function)));
      crews.put(function.logicalId(), new Crew());
    }
  }

  /// Runs a function once and waits for what comes of it.
  ///
  /// @param function its logical id
  public InvocationResult invoke(String function, byte[] event) throws InterruptedException {
    if (event.length > MOST_BYTES) {
      return new InvocationResult.TooLarge();
    }
    var place = place(function);
    try {
      var result = place.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).invoke(event);
      if (result instanceof InvocationResult.Failed(var error)) {
        log.say(name(function), "failed: " + error);
      }
      return result;
    } catch (TimeoutException nothingFree) {
      synchronized (this) {
        if (!place.cancel(false)) {
          ready(place.join());
        }
        crew(function).tidy();
      }
      return new InvocationResult.Throttled();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Crew.FailedToStart fault) {
        log.say(name(function), "failed to start: " + fault.reason().error());
        return fault.reason();
      }
      throw new IllegalStateException(failure.getCause());
    }
  }

  private synchronized CompletableFuture<FunctionProcess> place(String function) {
    if (closed) {
      return CompletableFuture.failedFuture(
          new Crew.FailedToStart(InvocationResult.Failed.of("Runtime.ExitError", "Stopped")));
    }
    var crew = crew(function);
    var idle = crew.takeIdle();
    if (idle != null) {
      return CompletableFuture.completedFuture(idle);
    }
    var place = crew.await();
    makeNeeded();
    return place;
  }

  /// Starts what waits for it, as far as there is room. Called under the lock.
  private void makeNeeded() {
    if (closed) {
      return;
    }
    crews.forEach(
        (function, crew) -> {
          while (crew.needsMore() && (running < mostProcesses || makeRoom())) {
            running++;
            crew.making();
            Thread.ofVirtual().start(() -> make(function));
          }
        });
  }

  /// Ends the process that has been idle for longest in some function. Its place becomes free when
  /// it is gone.
  private boolean makeRoom() {
    for (var crew : crews.values()) {
      var idle = crew.takeOldestIdle();
      if (idle != null) {
        idle.kill();
        return false;
      }
    }
    return false;
  }

  private void make(String function) {
    try {
      var command = command(function);
      var task = task(command.function());
      var process = start(command, task);
      var _ = process.end().thenAccept(reason -> gone(process, reason));
    } catch (IOException | CannotStart failure) {
      synchronized (this) {
        running--;
        crew(function)
            .notMade(
                new Crew.FailedToStart(
                    InvocationResult.Failed.of(
                        "Runtime.ExitError", String.valueOf(failure.getMessage()))));
      }
    }
  }

  private synchronized FunctionProcess start(FunctionCommand command, Path task)
      throws IOException {
    var id = command.function().name() + "-" + numbers.incrementAndGet();
    var process =
        new FunctionProcess(
            id,
            command,
            runtimeApi.address(id),
            task,
            scratch.resolve("processes").resolve(id),
            this::ready,
            log);
    runtimeApi.add(process);
    processes.add(process);
    crew(command.function().logicalId()).made(process);
    if (closed) {
      process.kill();
    }
    return process;
  }

  private Path task(FunctionDefinition function) {
    return tasks.computeIfAbsent(
        function.logicalId(),
        any -> {
          var folder = scratch.resolve("functions").resolve(function.name());
          FunctionPackage.unpack(function.code(), folder);
          return folder;
        });
  }

  private synchronized void ready(FunctionProcess process) {
    crew(process.definition().logicalId()).ready(process);
  }

  private synchronized void gone(FunctionProcess process, InvocationResult.Failed reason) {
    processes.remove(process);
    running--;
    crew(process.definition().logicalId()).gone(process, reason);
    makeNeeded();
  }

  private String name(String function) {
    return command(function).function().name();
  }

  private FunctionCommand command(String function) {
    return known(commands.get(function), function);
  }

  private Crew crew(String function) {
    return known(crews.get(function), function);
  }

  private static <T> T known(@Nullable T value, String function) {
    if (value == null) {
      throw new IllegalArgumentException("No function " + function);
    }
    return value;
  }

  /// Ends every process, and returns when they are gone.
  @Override
  public void close() {
    Set<FunctionProcess> left;
    synchronized (this) {
      closed = true;
      left = Set.copyOf(processes);
    }
    left.forEach(FunctionProcess::kill);
    left.forEach(process -> process.end().join());
    runtimeApi.close();
  }
}
