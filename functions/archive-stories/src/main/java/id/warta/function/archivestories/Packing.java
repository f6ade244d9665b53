package id.warta.function.archivestories;

import id.warta.archive.Archive;
import id.warta.archive.Bundle;
import id.warta.archive.Bundles;
import id.warta.archive.DamagedBundle;
import id.warta.archive.Figures;
import id.warta.archive.Run;
import id.warta.archive.StoryFile;
import id.warta.archive.StoryLines;
import id.warta.archive.WarmStories;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Status;
import id.warta.edge.Log;
import id.warta.filing.Articles;
import id.warta.filing.ArticlesUnavailable;
import id.warta.photo.StorageUnavailable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Packs the stories of a chunk: those of one day of publication into one bundle, which is written,
/// read back and compared before any of its stories is moved.
final class Packing {
  /// All that is packed and not written yet; beyond it bundles are closed early, so that memory
  /// suffices.
  private static final int OPEN_BYTES = 32_000_000;

  private final Articles articles;
  private final WarmStories warmStories;
  private final Bundles bundles;
  private final StoryLines lines;
  private final Archive archive;
  private final Moving moving;
  private final ZoneId zone;

  /// @param zone in which a day of publication is one
  Packing(
      Articles articles,
      WarmStories warmStories,
      Bundles bundles,
      StoryLines lines,
      ZoneId zone,
      Clock clock) {
    this.articles = articles;
    this.warmStories = warmStories;
    this.bundles = bundles;
    this.lines = lines;
    this.archive = new Archive(bundles, lines);
    this.moving = new Moving(articles, warmStories, clock);
    this.zone = zone;
  }

  /// What became of a chunk.
  ///
  /// @param left stories for which there was no time
  record Packed(Figures figures, List<ArticleId> left) {}

  /// Packs a run's chunk.
  Packed pack(Run run, Time time) {
    var chunk = new Chunk(run);
    for (var id : run.chunk()) {
      if (!time.sufficesForStory()) {
        break;
      }
      chunk.look(id);
    }
    chunk.close(time::sufficesForBundle);
    return chunk.packed();
  }

  /// A chunk in hand: what is known of each of its stories, and the bundles in the making.
  private final class Chunk {
    private final Run run;
    private final Map<LocalDate, Bundle.Writer> open = new TreeMap<>();
    private final Map<ArticleId, Figures> known = new LinkedHashMap<>();

    Chunk(Run run) {
      this.run = run;
    }

    Packed packed() {
      return new Packed(
          known.values().stream().reduce(Figures.NONE, Figures::plus),
          run.chunk().stream().filter(id -> !known.containsKey(id)).toList());
    }

    void look(ArticleId id) {
      orFailed(id, () -> sort(id)).ifPresent(figures -> known.put(id, figures));
    }

    /// What becomes of the story; empty for one that goes into a bundle, of which that is not known
    /// before the bundle lies in the archive.
    private Optional<Figures> sort(ArticleId id) {
      var found = articles.find(id);
      if (found.isEmpty()) {
        return Optional.of(Figures.ofSkipped());
      }
      var story = found.get();
      var archived = story.archived();
      if (story.hold() != null) {
        return Optional.of(Figures.ofHeld());
      }
      if (archived != null && archived.earlierBodies() != EarlierBodies.AWAY) {
        if (!run.policy().dryRun()) {
          moving.finish(story);
        }
        return Optional.of(moving.figures(archived, run));
      }
      if (archived != null && !story.isWarm()) {
        return Optional.of(moving.figures(archived, run));
      }
      if (!isOld(story) || (archived == null && story.status() != Status.PUBLISHED)) {
        return Optional.of(Figures.ofSkipped());
      }
      pack(story);
      return Optional.empty();
    }

    private boolean isOld(Article story) {
      return !story.timeline().agesFrom().isAfter(run.until())
          && !run.policy().ageless().contains(String.valueOf(story.content().section()));
    }

    private void pack(Article story) {
      var day = Objects.requireNonNull(story.timeline().publishedAt()).atZone(zone).toLocalDate();
      var file = file(story);
      open.computeIfAbsent(day, any -> new Bundle.Writer(day, lines)).add(file);
      if (open.values().stream().mapToLong(Bundle.Writer::size).sum() >= OPEN_BYTES) {
        close(() -> true);
      }
    }

    /// Writes the bundles in the making, as long as there is time.
    void close(BooleanSupplier hasTime) {
      for (var day : List.copyOf(open.keySet())) {
        if (!hasTime.getAsBoolean()) {
          return;
        }
        close(Objects.requireNonNull(open.remove(day)).done());
      }
    }

    private void close(Bundle bundle) {
      var fault = run.policy().dryRun() ? Optional.<String>empty() : keep(bundle);
      for (var part : bundle.parts()) {
        var id = part.story().id();
        if (fault.isPresent()) {
          known.put(id, Figures.ofFailed(id, fault.get()));
        } else {
          orFailed(id, () -> Optional.of(move(bundle, part)))
              .ifPresent(figures -> known.put(id, figures));
        }
      }
    }

    private Figures move(Bundle bundle, Bundle.Part part) {
      return run.policy().dryRun()
          ? Figures.ofArchived(part.length())
          : moving.move(bundle, part, run);
    }
  }

  /// The story with its past; of one that changed since it was archived, with the texts that lie in
  /// its former bundle.
  private StoryFile file(Article story) {
    var archived = story.archived();
    if (archived == null) {
      return warmStories.file(story, Map.of());
    }
    var former = archive.file(story, archived);
    var whole = story.edit().body(former.body(story.bodyVersion()), story.bodyVersion()).done();
    return warmStories.file(whole, former.bodies());
  }

  /// Why the bundle does not lie in the archive; empty if it does, byte for byte.
  private Optional<String> keep(Bundle bundle) {
    try {
      bundles.put(bundle.name(), bundle.bytes());
      var there = bundles.read(bundle.name());
      return there.isPresent() && Arrays.equals(there.get(), bundle.bytes())
          ? Optional.empty()
          : Optional.of("Its bundle was not read back as it was written: " + bundle.name());
    } catch (StorageUnavailable unavailable) {
      Log.error("a bundle was not kept: " + bundle.name(), unavailable);
      return Optional.of(reason(unavailable));
    }
  }

  /// One story's trouble is no other's: what cannot be read or moved stays where it is, and the run
  /// goes on behind it.
  private static Optional<Figures> orFailed(ArticleId id, Supplier<Optional<Figures>> work) {
    try {
      return work.get();
    } catch (RuntimeException failed) {
      Log.error("a story was not archived: " + id, failed);
      return Optional.of(Figures.ofFailed(id, reason(failed)));
    }
  }

  /// For the person who reads the report; the log has the cause.
  private static String reason(RuntimeException failed) {
    return switch (failed) {
      case ArticlesUnavailable ignored -> "The table did not answer.";
      case StorageUnavailable ignored -> "The archive did not answer.";
      case DamagedBundle ignored -> "What the archive holds of it is damaged.";
      default -> "What the table holds of it cannot be read.";
    };
  }
}
