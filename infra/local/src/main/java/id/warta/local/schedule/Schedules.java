package id.warta.local.schedule;

import id.warta.local.Json;
import id.warta.local.event.AsynchronousInvoker;
import id.warta.local.event.AwsEvent;
import id.warta.local.lambda.Fleet;
import id.warta.local.lambda.InvocationResult;
import id.warta.local.template.FunctionDefinition;
import id.warta.local.template.PhysicalResources;
import id.warta.local.template.ScheduleDefinition;
import id.warta.local.template.Template;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/// The template's schedules: each runs its function at its times, and any at once when asked.
public final class Schedules implements AutoCloseable {
  private final List<Schedule> schedules;
  private final Fleet fleet;
  private final AsynchronousInvoker invoker;
  private final Clock clock;
  private final ExecutorService clocks = Executors.newVirtualThreadPerTaskExecutor();

  private record Schedule(
      ScheduleDefinition definition, ScheduleExpression expression, FunctionDefinition function) {
    static Schedule of(ScheduleDefinition definition, Template template) {
      return new Schedule(
          definition,
          ScheduleExpression.of(definition.expression(), definition.zone()),
          template.function(definition.function()));
    }

    /// What the function gets: what the template gives, or else what AWS sends.
    JsonNode event() {
      return definition
          .input()
          .map(Json::parse)
          .orElseGet(
              () ->
                  AwsEvent.of(
                      definition.source(),
                      "Scheduled Event",
                      List.of(
                          definition.source().equals("aws.scheduler")
                              ? PhysicalResources.arn(
                                  "scheduler", "schedule/default/" + definition.name())
                              : PhysicalResources.arn("events", "rule/" + definition.name())),
                      Json.object()));
    }
  }

  /// The schedules of a template, standing still.
  ///
  /// @throws id.warta.local.CannotStart if an expression is none
  public Schedules(Template template, Fleet fleet, AsynchronousInvoker invoker, Clock clock) {
    this.schedules =
        template.schedules().stream().map(schedule -> Schedule.of(schedule, template)).toList();
    this.fleet = fleet;
    this.invoker = invoker;
    this.clock = clock;
  }

  /// Lets those run that the template has enabled.
  public void start() {
    schedules.stream()
        .filter(schedule -> schedule.definition().enabled())
        .forEach(schedule -> clocks.execute(() -> run(schedule)));
  }

  private void run(Schedule schedule) {
    try {
      var next = schedule.expression().after(clock.instant());
      while (next.isPresent()) {
        var wait = Duration.between(clock.instant(), next.get());
        if (wait.isPositive()) {
          Thread.sleep(wait);
        }
        invoker.invoke(schedule.function(), schedule.event());
        next = schedule.expression().after(next.get());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Runs a function's schedule now and waits for what the function says.
  ///
  /// @param function its name, or its logical id
  /// @return empty if no schedule runs such a function
  public Optional<InvocationResult> runNow(String function) throws InterruptedException {
    for (var schedule : schedules) {
      var target = schedule.function();
      if (target.name().equals(function) || target.logicalId().equals(function)) {
        return Optional.of(fleet.invoke(target.logicalId(), Json.bytes(schedule.event())));
      }
    }
    return Optional.empty();
  }

  /// Lets none run any more.
  @Override
  public void close() {
    clocks.shutdownNow();
  }
}
