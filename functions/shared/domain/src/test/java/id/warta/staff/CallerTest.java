package id.warta.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
  private static final Person FADLI = new Person("sub-fadli", "fadli");

  @Test
  void each_group_may_all_that_the_ones_before_it_may() {
    for (var own : Group.values()) {
      var caller = new Caller(FADLI, Set.of(own));
      for (var asked : Group.values()) {
        assertThat(caller.isAtLeast(asked)).isEqualTo(own.compareTo(asked) >= 0);
      }
    }
    assertThat(new Caller(FADLI, Set.of(Group.REPORTER, Group.ADMIN)).isAtLeast(Group.EDITOR))
        .isTrue();
    assertThat(new Caller(FADLI, Set.of()).isAtLeast(Group.REPORTER)).isFalse();
  }

  @Test
  void groups_are_named_as_the_token_names_them() {
    assertThat(Group.named("reporter")).contains(Group.REPORTER);
    assertThat(Group.named("editor")).contains(Group.EDITOR);
    assertThat(Group.named("admin")).contains(Group.ADMIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ADMIN",
        "Admin",
        " admin",
        "admin ",
        "admins",
        "[admin]",
        "advert\u0131s\u0131ng"
      })
  void any_other_name_is_no_group(String name) {
    assertThat(Group.named(name)).isEmpty();
  }
}
