package id.warta.testkit.archive;

import id.warta.archive.Run;
import id.warta.archive.Runs;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Runs that live as long as the test.
public final class InMemoryRuns implements Runs {
  private final SortedMap<Integer, Run> runs = new TreeMap<>();

  @Override
  public synchronized Optional<Run> last() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.lastEntry().getValue());
  }

  @Override
  public synchronized List<Run> list(@Nullable Integer before, int limit) {
    return (before == null ? runs : runs.headMap(before))
        .reversed().values().stream().limit(limit).toList();
  }

  @Override
  public synchronized Optional<Run> save(Run run) {
    var known = runs.get(run.number());
    if ((known == null ? 0 : known.writes()) != run.writes()) {
      return Optional.empty();
    }
    var stored = run.writes(run.writes() + 1);
    runs.put(run.number(), stored);
    return Optional.of(stored);
  }
}
