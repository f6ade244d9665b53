package id.warta.testkit.archive;

import id.warta.archive.Move;
import id.warta.archive.StoryFile;
import id.warta.archive.WarmStories;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.body.Body;
import id.warta.filing.Change;
import id.warta.filing.Revision;
import id.warta.filing.Saved;
import id.warta.listing.ListPosition;
import id.warta.listing.Page;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.Rejection;
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
            .filter(Article::isWarm)
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

  private static boolean follows(Article story, ListPosition after) {
    var byTime = story.timeline().agesFrom().compareTo(after.time());
    return byTime > 0 || (byTime == 0 && story.id().compareTo(after.id()) > 0);
  }

  @Override
  public StoryFile file(Article story, Map<Integer, Body> elsewhere) {
    return new StoryFile(
        story,
        articles.revisions(story.id()).stream()
            .filter(revision -> revision.version() <= story.version())
            .map(revision -> new Change.Version(revision, asItWas(story, revision, elsewhere)))
            .toList());
  }

  private Article asItWas(Article story, Revision revision, Map<Integer, Body> elsewhere) {
    var then = articles.asSaved(story.id(), revision.version());
    var body = then.bodyVersion() == story.bodyVersion() ? story.body() : then.body();
    return then.edit()
        .archived(story.archived())
        .writes(story.writes())
        .photos(then.photos().stream().map(photo -> photo.withFile(file(story, photo))).toList())
        .body(elsewhere.getOrDefault(then.bodyVersion(), body), then.bodyVersion())
        .done();
  }

  private static PhotoFile file(Article story, Photo photo) {
    return story
        .photo(photo.id())
        .map(Photo::file)
        .orElseGet(() -> new PhotoFile.Rejected(Rejection.NOT_UPLOADED));
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
