package id.warta.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
  @Test
  void the_first_fault_of_a_place_stands_and_all_stand_in_order() {
    var faults = new Faults();
    assertThat(faults.isEmpty()).isTrue();
    faults.add("/tags", "first");
    faults.addAll(List.of(new Fault("/headline", "second"), new Fault("/tags", "third")));
    faults.add("/headline", "fourth");

    assertThat(faults.isEmpty()).isFalse();
    assertThat(faults.list())
        .containsExactly(new Fault("/tags", "first"), new Fault("/headline", "second"));
  }
}
