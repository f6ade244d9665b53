package id.warta.local.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import id.warta.local.CannotStart;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// When a schedule runs: `rate(5 minutes)`, `cron(0 20 * * ? *)` or `at(2026-11-24T20:00:00)`.
interface ScheduleExpression {
  /// The next time; empty if it never runs again.
  Optional<Instant> after(Instant time);

  /// Reads an expression.
  ///
  /// @param zone of the hours of `cron` and `at`
  /// @throws CannotStart if it is none
  static ScheduleExpression of(String expression, ZoneId zone) {
    var parts = Pattern.compile("(rate|cron|at)\\((.*)\\)").matcher(expression.strip());
    if (!parts.matches()) {
      throw none(expression);
    }
    try {
      return switch (parts.group(1)) {
        case "rate" -> rate(parts.group(2));
        case "cron" -> cron(parts.group(2), zone);
        default -> at(LocalDateTime.parse(parts.group(2)).atZone(zone).toInstant());
      };
    } catch (IllegalArgumentException | DateTimeException fault) {
      throw none(expression);
    }
  }

  private static ScheduleExpression rate(String rate) {
    var parts = Pattern.compile("(\\d{1,9}) (minute|hour|day)s?").matcher(rate.strip());
    if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
      throw new IllegalArgumentException(rate);
    }
    var count = Long.parseLong(parts.group(1));
    var period =
        switch (parts.group(2)) {
          case "minute" -> Duration.ofMinutes(count);
          case "hour" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    return time -> Optional.of(time.plus(period));
  }

  /// EventBridge's form is Quartz's without the seconds.
  private static ScheduleExpression cron(String fields, ZoneId zone) {
    var quartz = CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ);
    var times = ExecutionTime.forCron(new CronParser(quartz).parse("0 " + fields));
    return time -> times.nextExecution(time.atZone(zone)).map(ZonedDateTime::toInstant);
  }

  private static ScheduleExpression at(Instant once) {
    return time -> time.isBefore(once) ? Optional.of(once) : Optional.empty();
  }

  private static CannotStart none(String expression) {
    return new CannotStart("The template's '" + expression + "' is no schedule.");
  }
}
