package id.warta.local.lambda;

import id.warta.local.lambda.InvocationResult.Answered;
import id.warta.local.lambda.InvocationResult.Failed;
import id.warta.local.template.FunctionDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A running function: one process of the AWS runtime interface client, which takes one event at a
/// time. [RuntimeApi] brings what the client says.
final class FunctionProcess {
  private static final Duration LOOK = Duration.ofMillis(100);

  private final String id;
  private final FunctionCommand command;
  private final Consumer<FunctionProcess> whenReady;
  private final LinkedBlockingQueue<Optional<Invocation>> events = new LinkedBlockingQueue<>();
  private final CompletableFuture<Failed> end = new CompletableFuture<>();
  private final Process process;

  private volatile @Nullable Invocation current;
  private volatile @Nullable Failed fault;

  /// Starts the process.
  ///
  /// @param api where the client finds [RuntimeApi], with this process's id
  /// @param folder the process's own
  /// @param whenReady called each time that it asks for an event
  FunctionProcess(
      String id,
      FunctionCommand command,
      String api,
      Path task,
      Path folder,
      Consumer<FunctionProcess> whenReady,
      FunctionLog log)
      throws IOException {
    this.id = id;
    this.command = command;
    this.whenReady = whenReady;
    Files.createDirectories(folder);
    var builder =
        new ProcessBuilder(command.line(folder)).directory(task.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(command.environment(api, task));
    this.process = builder.start();
    log.follow(command.function().name(), process.getInputStream());
    var _ = process.onExit().thenAccept(this::ended);
  }

  String id() {
    return id;
  }

  FunctionDefinition definition() {
    return command.function();
  }

  /// Done when the process is gone, with the reason that an event without an answer gets.
  CompletableFuture<Failed> end() {
    return end;
  }

  void kill() {
    process.destroyForcibly();
  }

  /// Gives it an event and waits for what comes of it. Kills it when it takes longer, or more
  /// memory, than the template allows.
  InvocationResult invoke(byte[] event) throws InterruptedException {
    var function = command.function();
    var invocation = Invocation.of(event, Instant.now().plus(function.timeout()));
    current = invocation;
    events.add(Optional.of(invocation));
    while (Instant.now().isBefore(invocation.deadline())) {
      try {
        var left = Duration.between(Instant.now(), invocation.deadline());
        var pause = left.compareTo(LOOK) < 0 ? left : LOOK;
        return invocation.result().get(Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS);
      } catch (TimeoutException still) {
        if (ProcessMemory.megabytes(process) > function.memoryMegabytes()) {
          end(invocation, "Runtime.ExitError", "Runtime exited with error: signal: killed");
        }
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    var seconds = function.timeout().toMillis() / 1000.0;
    end(
        invocation,
        "Sandbox.Timedout",
        String.format(Locale.ROOT, "Task timed out after %.2f seconds", seconds));
    return invocation.result().join();
  }

  private void end(Invocation invocation, String type, String message) {
    invocation
        .result()
        .complete(Failed.of(type, "RequestId: " + invocation.requestId() + " Error: " + message));
    kill();
  }

  // ---- what the client says

  /// The client asks for the next event; empty when the process is gone.
  Optional<Invocation> next() throws InterruptedException {
    current = null;
    whenReady.accept(this);
    return events.take();
  }

  void answered(String requestId, byte[] payload) {
    finish(requestId, new Answered(payload));
  }

  void failed(String requestId, JsonNode error) {
    finish(requestId, new Failed(error));
  }

  /// The function cannot even be made; the process ends by itself.
  void failedToStart(JsonNode error) {
    fault = new Failed(error);
  }

  private void finish(String requestId, InvocationResult result) {
    var invocation = current;
    if (invocation != null && invocation.requestId().equals(requestId)) {
      invocation.result().complete(result);
    }
  }

  private void ended(Process gone) {
    var known = fault;
    var reason =
        known != null
            ? known
            : Failed.of(
                "Runtime.ExitError", "Runtime exited with error: exit status " + gone.exitValue());
    var invocation = current;
    if (invocation != null) {
      invocation.result().complete(reason);
    }
    events.add(Optional.empty());
    end.complete(reason);
  }
}
