package id.warta.function.archivestories;

import id.warta.archive.Figures;
import id.warta.archive.Policy;
import id.warta.archive.Run;
import id.warta.archive.Runs;
import id.warta.archive.WarmStories;
import id.warta.filing.Articles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
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
  /// @param figures of the chunks that this call finished
  /// @param ended whether the run ended with this call
  record Result(Run run, Figures figures, boolean ended) {}

  /// Archives what there is time for.
  ///
  /// @param hasTime asked before each story; what is left when it says no is the next call's
  Result archive(BooleanSupplier hasTime) {
    var run = openRun();
    var figures = Figures.NONE;
    while (run.isOpen() && hasTime.getAsBoolean()) {
      if (run.chunk().isEmpty()) {
        var next = next(run);
        var saved = runs.save(next);
        if (saved.isPresent() && !next.isOpen()) {
          return new Result(saved.get(), figures, true);
        }
        run = saved.orElseGet(this::lastRun);
      } else {
        var packed = packing.pack(run, hasTime);
        var saved = runs.save(run.done(packed.figures(), packed.left()));
        if (saved.isPresent()) {
          figures = figures.plus(packed.figures());
        }
        run = saved.orElseGet(this::lastRun);
      }
    }
    return new Result(run, figures, false);
  }

  private Run lastRun() {
    return runs.last().orElseThrow();
  }

  /// The open run; else a new one, if one is due; else the last one, which has ended.
  private Run openRun() {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var last = runs.last().orElse(null);
    if (last != null && (last.isOpen() || !isDue(last, now))) {
      return last;
    }
    var number = last == null ? 1 : last.number() + 1;
    return runs.save(Run.begun(number, policy, now, articles.sections())).orElseGet(this::lastRun);
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
