package id.warta.testkit.archive;

import id.warta.archive.Move;
import id.warta.archive.StoryFile;
import id.warta.archive.WarmStories;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Status;
import id.warta.filing.Change;
import id.warta.filing.Saved;
import id.warta.listing.ListPosition;
import id.warta.listing.Page;
import id.warta.testkit.articles.InMemoryArticles;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The stories of an [InMemoryArticles] as the archive sees them.
public final class InMemoryWarmStories implements WarmStories {
  private static final Comparator<Article> BY_AGE =
      Comparator.<Article, Instant>comparing(story -> story.timeline().agesFrom())
          .thenComparing(Article::id);

  private final InMemoryArticles articles;
  private final Map<ArticleId, Set<Integer>> gone = new HashMap<>();

  public InMemoryWarmStories(InMemoryArticles articles) {
    this.articles = articles;
  }

  @Override
  public Page<ArticleId> of(
      String section,
      @Nullable Instant from,
      Instant until,
      @Nullable ListPosition after,
      int limit) {
    var stories =
        articles.all().stream()
            .filter(story -> story.status() == Status.PUBLISHED && isWarm(story))
            .filter(story -> section.equals(story.content().section()))
            .filter(story -> from == null || !story.timeline().agesFrom().isBefore(from))
            .filter(story -> !story.timeline().agesFrom().isAfter(until))
            .sorted(BY_AGE)
            .filter(story -> after == null || follows(story, after))
            .toList();
    var shown = stories.subList(0, Math.min(stories.size(), limit));
    return new Page<>(
        shown.stream().map(Article::id).toList(),
        stories.size() > limit
            ? new ListPosition(shown.getLast().timeline().agesFrom(), shown.getLast().id())
            : null);
  }

  private static boolean isWarm(Article story) {
    var archived = story.archived();
    return archived == null || archived.earlierBodies() != EarlierBodies.AWAY;
  }

  private static boolean follows(Article story, ListPosition after) {
    var byTime = story.timeline().agesFrom().compareTo(after.time());
    return byTime > 0 || (byTime == 0 && story.id().compareTo(after.id()) > 0);
  }

  @Override
  public StoryFile file(Article story) {
    return new StoryFile(
        story,
        articles.revisions(story.id()).stream()
            .map(
                revision ->
                    new Change.Version(
                        revision, articles.find(story.id(), revision.version()).orElseThrow()))
            .toList());
  }

  @Override
  public synchronized List<Integer> earlierBodies(ArticleId id) {
    var current = articles.find(id).orElseThrow().bodyVersion();
    return articles.bodyVersions(id).stream()
        .filter(version -> version != current)
        .filter(version -> !gone.getOrDefault(id, Set.of()).contains(version))
        .toList();
  }

  @Override
  public synchronized Saved move(Move move) {
    var saved = articles.save(new Change(move.before(), move.after(), null, null));
    if (saved instanceof Saved.Done) {
      var left = gone.computeIfAbsent(move.after().id(), unknown -> new HashSet<>());
      left.addAll(move.leaving());
      left.removeAll(move.returning().keySet());
    }
    return saved;
  }
}
