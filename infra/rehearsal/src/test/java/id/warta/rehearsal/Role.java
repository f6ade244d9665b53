package id.warta.rehearsal;

import id.warta.staff.Caller;
import id.warta.staff.Group;
import id.warta.staff.Person;
import id.warta.testkit.http.Request.Member;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Who asks, seen from a story that `fadli` filed. Who has no token at all does not come past the
/// gateway.
enum Role {
  OUTSIDER("mallory", ""),
  OWNER("fadli", "reporter"),
  REPORTER("yus", "reporter"),
  EDITOR("rina", "editor"),
  ADMIN("sari", "admin");

  private final String username;
  private final String group;

  Role(String username, String group) {
    this.username = username;
    this.group = group;
  }

  /// As a token says it.
  Member member() {
    return new Member(username, group.isEmpty() ? List.of() : List.of(group));
  }

  /// As the table of rights knows it.
  Caller caller() {
    return new Caller(
        new Person("sub-" + username, username),
        group.isEmpty() ? Set.of() : Set.of(Group.valueOf(group.toUpperCase(Locale.ROOT))));
  }
}
