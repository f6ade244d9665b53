package id.warta.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A group of the user pool, from the least to the most powerful: each may all that the ones before
/// it may.
public enum Group {
  REPORTER,
  EDITOR,
  ADMIN;

  /// The group of this name in the token's `cognito:groups`; empty for a group that means nothing
  /// here.
  public static Optional<Group> named(String name) {
    return Arrays.stream(values()).filter(group -> group.word().equals(name)).findFirst();
  }

  /// As the user pool spells it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
