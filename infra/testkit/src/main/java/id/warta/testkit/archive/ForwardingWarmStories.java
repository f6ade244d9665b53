package id.warta.testkit.archive;

import id.warta.archive.Move;
import id.warta.archive.StoryFile;
import id.warta.archive.WarmStories;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.body.Body;
import id.warta.filing.Saved;
import id.warta.listing.ListPosition;
import id.warta.listing.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks another store; a test lets something happen in between.
public class ForwardingWarmStories implements WarmStories {
  private final WarmStories stories;

  public ForwardingWarmStories(WarmStories stories) {
    this.stories = stories;
  }

  @Override
  public Page<ArticleId> of(
      String section,
      @Nullable Instant from,
      Instant until,
      @Nullable ListPosition after,
      int limit) {
    return stories.of(section, from, until, after, limit);
  }

  @Override
  public StoryFile file(Article story, Map<Integer, Body> elsewhere) {
    return stories.file(story, elsewhere);
  }

  @Override
  public List<Integer> earlierBodies(ArticleId id) {
    return stories.earlierBodies(id);
  }

  @Override
  public Saved move(Move move) {
    return stories.move(move);
  }
}
