package id.warta.staff;

import java.util.Set;

/// Who asks, as the checked access token says.
public record Caller(Person person, Set<Group> groups) {
  public Caller {
    groups = Set.copyOf(groups);
  }

  /// Whether the caller is in this group or in a more powerful one.
  public boolean isAtLeast(Group group) {
    return groups.stream().anyMatch(own -> own.compareTo(group) >= 0);
  }
}
