package id.warta.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnvironmentTest {
  @Test
  void tells_the_value_of_a_variable() {
    assertThat(Environment.required("PATH")).isEqualTo(System.getenv("PATH"));
  }

  @Test
  void a_variable_that_is_not_set_is_named() {
    assertThatThrownBy(() -> Environment.required("NO_SUCH_BUCKET"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("NO_SUCH_BUCKET is not set");
  }
}
