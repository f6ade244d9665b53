package id.warta.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.local.template.ThrottleDefinition;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final AtomicLong now = new AtomicLong();

  @Test
  void admits_a_burst_and_then_its_rate() {
    var throttle = new Throttle(new ThrottleDefinition(2, 3), now::get);
    assertThat(admitted(throttle, 10)).isEqualTo(3);
    now.addAndGet(1_000_000_000L);
    assertThat(admitted(throttle, 10)).isEqualTo(2);
  }

  @Test
  void saves_up_no_more_than_a_burst() {
    var throttle = new Throttle(new ThrottleDefinition(2, 3), now::get);
    now.addAndGet(3_600_000_000_000L);
    assertThat(admitted(throttle, 10)).isEqualTo(3);
  }

  private static int admitted(Throttle throttle, int requests) {
    int admitted = 0;
    for (int i = 0; i < requests; i++) {
      admitted += throttle.admits() ? 1 : 0;
    }
    return admitted;
  }
}
