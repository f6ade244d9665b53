package id.warta.function.archivestories;

import id.warta.archive.Bundle;
import id.warta.archive.Figures;
import id.warta.archive.Move;
import id.warta.archive.Run;
import id.warta.archive.WarmStories;
import id.warta.article.Archived;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.edge.Log;
import id.warta.filing.Articles;
import id.warta.filing.ArticlesUnavailable;
import id.warta.filing.Saved;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves stories out of the table whose bundle lies in the archive. Each step is one write, made
/// only if nobody wrote to the story since it was read: so whoever changes a story meanwhile wins.
final class Moving {
  private final Articles articles;
  private final WarmStories warmStories;
  private final Clock clock;

  Moving(Articles articles, WarmStories warmStories, Clock clock) {
    this.articles = articles;
    this.warmStories = warmStories;
    this.clock = clock;
  }

  /// Moves the story of one part of a bundle.
  ///
  /// @throws ArticlesUnavailable if the table does not answer, and the story was not moved
  Figures move(Bundle bundle, Bundle.Part part, Run run) {
    var story = part.story();
    var earlier = part.earlierBodies();
    var place = bundle.place(part, clock.instant().truncatedTo(ChronoUnit.SECONDS), after(earlier));
    try {
      if (warmStories.move(Move.away(story, place, first(earlier)))
          instanceof Saved.Done(var moved)) {
        finish(moved);
        return Figures.ofArchived(part.length());
      }
    } catch (ArticlesUnavailable lostAnswer) {
      return movedMeanwhile(story.id(), run).orElseThrow(() -> lostAnswer);
    }
    return movedMeanwhile(story.id(), run).orElseGet(Figures::ofSkipped);
  }

  /// Whether the story lies in the archive as it is: by a write whose answer was lost, or by
  /// another call.
  private Optional<Figures> movedMeanwhile(ArticleId id, Run run) {
    var story = articles.find(id);
    story.ifPresent(this::finish);
    return story
        .filter(now -> isMoved(now))
        .map(Article::archived)
        .map(archived -> figures(archived, run));
  }

  private static boolean isMoved(Article story) {
    var archived = story.archived();
    return archived != null && archived.version() == story.version();
  }

  /// How an archived story counts: as this run's, if it was archived since the run began.
  Figures figures(Archived archived, Run run) {
    return archived.at().isBefore(run.startedAt())
        ? Figures.ofAlready()
        : Figures.ofArchived(archived.length());
  }

  /// Lets the earlier texts of an archived story follow the present one. Does nothing more where
  /// somebody writes to the story meanwhile, or the table does not answer: the story stays in the
  /// index, and the next run sees it.
  void finish(Article story) {
    try {
      Optional<Article> left = Optional.of(story);
      while (left.isPresent()) {
        left = next(left.get());
      }
    } catch (ArticlesUnavailable unavailable) {
      Log.error("earlier texts have not followed yet: " + story.id(), unavailable);
    }
  }

  private Optional<Article> next(Article story) {
    var archived = story.archived();
    if (archived == null || archived.earlierBodies() == EarlierBodies.AWAY) {
      return Optional.empty();
    }
    var earlier = warmStories.earlierBodies(story.id());
    var after = story.edit().archived(archived.earlierBodies(after(earlier))).done();
    return warmStories.move(new Move(story, after, first(earlier), Map.of()))
            instanceof Saved.Done(var moved)
        ? Optional.of(moved)
        : Optional.empty();
  }

  private static List<Integer> first(List<Integer> earlier) {
    return earlier.subList(0, Math.min(earlier.size(), Move.MOST_BODIES));
  }

  /// Where the earlier texts are after a step that takes as many of these as it can.
  private static EarlierBodies after(List<Integer> earlier) {
    return earlier.size() > Move.MOST_BODIES ? EarlierBodies.LEAVING : EarlierBodies.AWAY;
  }
}
