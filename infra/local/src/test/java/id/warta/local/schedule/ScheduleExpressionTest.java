package id.warta.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.local.CannotStart;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {
  private static final ZoneId PONTIANAK = ZoneId.of("Asia/Pontianak");

  @ParameterizedTest
  @CsvSource({
    "rate(1 minute), 2026-11-24T10:01:30Z",
    "rate(5 minutes), 2026-11-24T10:05:30Z",
    "rate(2 hours), 2026-11-24T12:00:30Z",
    "rate(1 day), 2026-11-25T10:00:30Z",
    "cron(* * * * ? *), 2026-11-24T10:01:00Z",
    "cron(0/5 19-23 * * ? *), 2026-11-24T12:00:00Z",
    "cron(0 20 ? * MON-FRI *), 2026-11-24T13:00:00Z",
    "cron(0 20 ? * 1 *), 2026-11-29T13:00:00Z",
    "cron(0 0 L * ? *), 2026-11-29T17:00:00Z",
    "cron(15 12 1 1 ? 2027), 2027-01-01T05:15:00Z",
    "at(2026-11-24T20:00:00), 2026-11-24T13:00:00Z",
  })
  void knows_its_next_time(String expression, Instant next) {
    var times = ScheduleExpression.of(expression, PONTIANAK);
    assertThat(times.after(Instant.parse("2026-11-24T10:00:30Z"))).contains(next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"at(2026-11-24T10:00:00)", "cron(0 0 1 1 ? 2020)"})
  void knows_that_it_is_over(String expression) {
    var times = ScheduleExpression.of(expression, PONTIANAK);
    assertThat(times.after(Instant.parse("2026-11-24T10:00:30Z"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rate(0 minutes)",
        "rate(1 week)",
        "cron(* * * * * *)",
        "cron(* * *)",
        "at(noon)",
        "x"
      })
  void refuses_what_is_no_schedule(String expression) {
    assertThatThrownBy(() -> ScheduleExpression.of(expression, PONTIANAK))
        .isInstanceOf(CannotStart.class);
  }
}
