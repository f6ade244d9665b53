package id.warta.function.archivestories;

import id.warta.archive.Bundle;
import id.warta.archive.Bundles;
import id.warta.archive.Figures;
import id.warta.archive.Run;
import id.warta.archive.StoryLines;
import id.warta.archive.WarmStories;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Status;
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
  /// Larger ones are split, so that memory suffices however long the stories are.
  private static final int BUNDLE_BYTES = 8_000_000;

  private final Articles articles;
  private final WarmStories warmStories;
  private final Bundles bundles;
  private final StoryLines lines;
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
    this.moving = new Moving(articles, warmStories, clock);
    this.zone = zone;
  }

  /// What became of a chunk.
  ///
  /// @param left stories for which there was no time
  record Packed(Figures figures, List<ArticleId> left) {}

  /// Packs a run's chunk.
  ///
  /// @param hasTime asked before each story
  Packed pack(Run run, BooleanSupplier hasTime) {
    var chunk = new Chunk(run);
    for (var id : run.chunk()) {
      if (!hasTime.getAsBoolean()) {
        break;
      }
      chunk.look(id);
    }
    chunk.closeAll();
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
      known.putIfAbsent(id, orFailed(id, () -> sort(id)));
    }

    /// What becomes of the story; of one that goes into a bundle that is not known before the
    /// bundle lies there, and nothing counts until then.
    private Figures sort(ArticleId id) {
      var story = articles.find(id);
      if (story.isEmpty() || story.get().status() != Status.PUBLISHED) {
        return Figures.ofSkipped();
      }
      var archived = story.get().archived();
      if (archived != null) {
        if (!run.policy().dryRun()) {
          moving.finish(story.get());
        }
        return moving.figures(archived, run);
      }
      if (story.get().hold() != null) {
        return Figures.ofHeld();
      }
      if (!isOld(story.get())) {
        return Figures.ofSkipped();
      }
      pack(story.get());
      return Figures.NONE;
    }

    private boolean isOld(Article story) {
      return !story.timeline().agesFrom().isAfter(run.until())
          && !run.policy().ageless().contains(String.valueOf(story.content().section()));
    }

    private void pack(Article story) {
      var day = Objects.requireNonNull(story.timeline().publishedAt()).atZone(zone).toLocalDate();
      var writer = open.computeIfAbsent(day, any -> new Bundle.Writer(day, lines));
      writer.add(warmStories.file(story));
      if (writer.size() >= BUNDLE_BYTES) {
        open.remove(day);
        close(writer);
      }
    }

    void closeAll() {
      open.values().forEach(this::close);
    }

    private void close(Bundle.Writer writer) {
      var bundle = writer.done();
      var fault = run.policy().dryRun() ? Optional.<String>empty() : keep(bundle);
      for (var part : bundle.parts()) {
        var id = part.file().story().id();
        known.put(
            id,
            fault
                .map(reason -> Figures.ofFailed(id, reason))
                .orElseGet(() -> orFailed(id, () -> move(bundle, part))));
      }
    }

    private Figures move(Bundle bundle, Bundle.Part part) {
      return run.policy().dryRun()
          ? Figures.ofArchived(part.length())
          : moving.move(bundle, part, run);
    }
  }

  /// Why the bundle does not lie in the archive; empty if it does, byte for byte.
  private Optional<String> keep(Bundle bundle) {
    try {
      bundles.put(bundle.name(), bundle.bytes());
      var there = bundles.read(bundle.name());
      return there.isPresent() && Arrays.equals(there.get(), bundle.bytes())
          ? Optional.empty()
          : Optional.of("the bundle " + bundle.name() + " was not read back as it was written");
    } catch (StorageUnavailable unavailable) {
      return Optional.of(String.valueOf(unavailable.getMessage()));
    }
  }

  /// One story's trouble is no other's: what cannot be read or moved stays where it is.
  private static Figures orFailed(ArticleId id, Supplier<Figures> work) {
    try {
      return work.get();
    } catch (ArticlesUnavailable | IllegalStateException failed) {
      return Figures.ofFailed(id, String.valueOf(failed.getMessage()));
    }
  }
}
