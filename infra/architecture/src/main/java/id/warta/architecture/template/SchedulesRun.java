package id.warta.architecture.template;

import java.util.regex.Pattern;

/// A schedule's expression is one that EventBridge takes.
public final class SchedulesRun implements TemplateRule {
  private static final Pattern RATE =
      Pattern.compile("rate\\((1 (minute|hour|day)|([2-9]|[1-9]\\d+) (minutes|hours|days))\\)");
  private static final Pattern CRON = Pattern.compile("cron\\((.+)\\)");
  private static final String NUMBERS = "\\d+([-/]\\d+)?";
  private static final String NAMES = "[A-Z]{3}(-[A-Z]{3})?";

  @Override
  public void check(Template template, Findings findings) {
    for (var function : template.functions()) {
      for (var event : function.events()) {
        if (event.type().equals("ScheduleV2")) {
          var schedule = event.properties().path("ScheduleExpression").asString("");
          findings.unless(
              RATE.matcher(schedule).matches() || isCron(schedule),
              "%s never runs: '%s' is no schedule",
              event,
              schedule);
        }
      }
    }
  }

  /// Minutes, hours, day of the month, month, day of the week, year. Of the two days just one is
  /// `?`: EventBridge takes neither both nor none of them.
  private static boolean isCron(String schedule) {
    var cron = CRON.matcher(schedule);
    if (!cron.matches()) {
      return false;
    }
    var fields = cron.group(1).split(" ", -1);
    if (fields.length != 6 || fields[2].equals("?") == fields[4].equals("?")) {
      return false;
    }
    return isField(fields[0], NUMBERS)
        && isField(fields[1], NUMBERS)
        && (fields[2].equals("?") || isField(fields[2], NUMBERS + "|L|\\d+W"))
        && isField(fields[3], NUMBERS + "|" + NAMES)
        && (fields[4].equals("?") || isField(fields[4], NUMBERS + "|" + NAMES + "|L|\\d#\\d"))
        && isField(fields[5], NUMBERS);
  }

  private static boolean isField(String field, String part) {
    return field.matches("\\*(/\\d+)?|(%1$s)(,(%1$s))*".formatted(part));
  }
}
