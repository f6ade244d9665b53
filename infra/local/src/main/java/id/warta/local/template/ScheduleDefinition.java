package id.warta.local.template;

import java.time.ZoneId;
import java.util.Optional;

/// A time at which a function runs, again and again.
///
/// @param expression `rate(1 minute)` or `cron(0 20 * * ? *)`
/// @param source `aws.events` or `aws.scheduler`: who sends the event, if `input` is empty
/// @param input the event as JSON, where the template gives one
public record ScheduleDefinition(
    String name,
    String function,
    String expression,
    ZoneId zone,
    boolean enabled,
    String source,
    Optional<String> input) {}
