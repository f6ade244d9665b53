package id.warta.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What the archive takes.
///
/// @param afterDays how old a story must be, 0 or more; see [id.warta.article.Timeline#agesFrom()]
/// @param ageless sections whose stories are never taken
/// @param dryRun whether a run only says what it would take
public record Policy(int afterDays, Set<String> ageless, boolean dryRun) {

  /// @throws IllegalArgumentException if the days are fewer than none
  public Policy {
    if (afterDays < 0) {
      throw new IllegalArgumentException("a story cannot be archived before it is public");
    }
    ageless = Set.copyOf(ageless);
  }

  /// A story that ages from this moment or from an earlier one is taken.
  public Instant until(Instant now) {
    return now.minus(Duration.ofDays(afterDays));
  }
}
