package id.warta.function.archivestories;

import id.warta.archive.Figures;
import id.warta.archive.Policy;
import id.warta.archive.Run;
import id.warta.archive.Runs;
import id.warta.archive.WarmStories;
import id.warta.edge.Log;
import id.warta.filing.Articles;
import id.warta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Walks through the sections and has old stories packed, chunk by chunk, over as many calls as it
/// takes. A call goes on with the open run, or begins the night's.
///
/// Nothing is locked. Where two calls work on one run at the same time, both do each chunk, every
/// story is moved once, and the figures of the one that is first to finish a chunk count.
final class ArchiveStories {
  private static final int CHUNK = 100;

  private final Runs runs;
  private final WarmStories warmStories;
  private final Articles articles;
  private final Packing packing;
  private final Policy policy;
  private final ZoneId zone;
  private final Clock clock;

  /// @param policy for the runs that begin from now on
  /// @param zone whose midnight begins another night
  ArchiveStories(
      Runs runs,
      WarmStories warmStories,
      Articles articles,
      Packing packing,
      Policy policy,
      ZoneId zone,
      Clock clock) {
    this.runs = runs;
    this.warmStories = warmStories;
    this.articles = articles;
    this.packing = packing;
    this.policy = policy;
    this.zone = zone;
    this.clock = clock;
  }

  /// What one call did.
  ///
  /// @param run as the call left it
  /// @param ended whether it was open before the call and is not now
  record Result(Run run, boolean ended) {}

  /// Archives what there is time for.
  ///
  /// @param time what it does not suffice for is the next call's
  /// @param onChunk is told what became of each chunk, or part of one, and under which policy, once
  ///   that is stored
  Result archive(Time time, BiConsumer<Figures, Policy> onChunk) {
    var run = openRun();
    var wasOpen = run.isOpen();
    while (run.isOpen() && time.sufficesForStory()) {
      run = run.chunk().isEmpty() ? keep(next(run)) : packed(run, time, onChunk);
    }
    return new Result(run, wasOpen && !run.isOpen());
  }

  private Run packed(Run run, Time time, BiConsumer<Figures, Policy> onChunk) {
    var packed = packing.pack(run, time);
    var saved = runs.save(run.done(packed.figures(), packed.left()));
    saved.ifPresent(stored -> onChunk.accept(packed.figures(), stored.policy()));
    return saved.orElseGet(this::lastRun);
  }

  /// The run as it is stored now, by this call or by a faster one.
  private Run keep(Run run) {
    return runs.save(run).orElseGet(this::lastRun);
  }

  private Run lastRun() {
    return runs.last().orElseThrow();
  }

  /// The open run; else a new one, if one is due; else the last one, which has ended. An open run
  /// of another policy ends here.
  private Run openRun() {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var last = runs.last().orElse(null);
    if (last == null) {
      return begun(1, now);
    }
    if (last.isOpen() && !last.policy().equals(policy)) {
      last = keep(last.ended(now));
    }
    return last.isOpen() || !isDue(last, now) ? last : begun(last.number() + 1, now);
  }

  private Run begun(int number, Instant now) {
    var sections = articles.sections();
    var unknown = new TreeSet<>(policy.ageless());
    sections.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      Log.warn(
          "no story is in some of the sections that never age",
          JsonObject.build().put("sections", String.join(", ", unknown)));
    }
    return keep(Run.begun(number, policy, now, sections));
  }

  /// One run a night; and another where the policy changed, or stories have become old enough since
  /// the last one began.
  private boolean isDue(Run last, Instant now) {
    return night(last.startedAt()) != night(now)
        || !last.policy().equals(policy)
        || articles.sections().stream()
            .filter(section -> !policy.ageless().contains(section))
            .anyMatch(section -> hasNew(section, last.until(), policy.until(now)));
  }

  private long night(Instant time) {
    return time.atZone(zone).toLocalDate().toEpochDay();
  }

  private boolean hasNew(String section, Instant from, Instant until) {
    return from.isBefore(until) && !warmStories.of(section, from, until, null, 1).items().isEmpty();
  }

  /// The run with its next chunk in hand; at its end if there is none.
  private Run next(Run run) {
    @Nullable Run ahead = run;
    while (!ahead.sections().isEmpty()) {
      var page =
          warmStories.of(ahead.sections().getFirst(), null, run.until(), ahead.after(), CHUNK);
      ahead = ahead.taking(page);
      if (!page.items().isEmpty()) {
        return ahead;
      }
      ahead = ahead.done(Figures.NONE, List.of());
    }
    return ahead.ended(clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }
}
