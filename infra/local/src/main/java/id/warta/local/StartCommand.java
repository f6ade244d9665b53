package id.warta.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `infra/local/start`: runs the stack until it is told to stop.
@Command(
    name = "infra/local/start",
    description = "Runs what template.yaml describes, on this machine.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class StartCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3000",
      description = "Of the gateway; 0 takes any that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keeps what is stored in this folder. Otherwise nothing is kept.")
  private @Nullable Path data;

  @Option(
      names = "--parameter",
      paramLabel = "NAME=VALUE",
      description = "Sets a parameter of the template; as often as wanted.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--no-schedules",
      description = "Leaves the schedules off; POST /_local/schedules/FUNCTION runs one at once.")
  private boolean withoutSchedules;

  @Option(names = "--template", paramLabel = "FILE", required = true, hidden = true)
  private @Nullable Path template;

  @Option(names = "--started", paramLabel = "MILLIS", hidden = true)
  private long started = System.currentTimeMillis();

  private final PrintStream out = System.out;

  private StartCommand() {}

  /// Ends with 0 when told to stop, 1 where the stack cannot start, 2 for a bad option.
  public static void main(String[] arguments) {
    var command = new CommandLine(new StartCommand());
    command.setParameterExceptionHandler(
        (fault, any) -> {
          System.err.println(fault.getMessage() + " (--help tells the options)");
          return command.getCommandSpec().exitCodeOnInvalidInput();
        });
    command.setExecutionExceptionHandler(
        (failure, any, result) -> {
          if (failure instanceof CannotStart) {
            System.err.println(failure.getMessage());
          } else {
            failure.printStackTrace();
          }
          return command.getCommandSpec().exitCodeOnExecutionException();
        });
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    var builder = LocalStack.of(Objects.requireNonNull(template)).port(port);
    parameters.forEach(builder::parameter);
    if (data != null) {
      builder.data(data);
    }
    if (withoutSchedules) {
      builder.withoutSchedules();
    }
    var stack = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
    new Welcome(stack, out).print((System.currentTimeMillis() - started) / 1000.0);
    new CountDownLatch(1).await();
    return 0;
  }
}
