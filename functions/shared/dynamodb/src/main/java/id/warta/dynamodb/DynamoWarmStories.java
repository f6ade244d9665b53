package id.warta.dynamodb;

import id.warta.archive.Move;
import id.warta.archive.StoryFile;
import id.warta.archive.WarmStories;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.body.Body;
import id.warta.filing.Change;
import id.warta.filing.Saved;
import id.warta.listing.ListPosition;
import id.warta.listing.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The stories of one table as the archive sees them.
public final class DynamoWarmStories implements WarmStories {
  private final Table table;

  public DynamoWarmStories(DynamoArticles articles) {
    this.table = articles.table();
  }

  @Override
  public Page<ArticleId> of(
      String section,
      @Nullable Instant from,
      Instant until,
      @Nullable ListPosition after,
      int limit) {
    return table.page(
        PageQuery.ofWarm(section, from, until, after, limit), (item, position) -> position.id());
  }

  @Override
  public StoryFile file(Article story, Map<Integer, Body> elsewhere) {
    // Whoever changes the story meanwhile wins later on; his version is not this story's past.
    var revisions =
        table.partition(Layout.revisions(story.id()), true).stream()
            .filter(item -> number(item) <= story.version())
            .toList();
    var bodies = new HashMap<>(elsewhere);
    bodies.put(story.bodyVersion(), story.body());
    if (revisions.stream().anyMatch(item -> !bodies.containsKey(RevisionItems.bodyVersion(item)))) {
      bodies.putAll(bodies(story.id()));
    }
    return new StoryFile(
        story, revisions.stream().map(item -> version(item, bodies, story)).toList());
  }

  private Map<Integer, Body> bodies(ArticleId id) {
    var bodies = new HashMap<Integer, Body>();
    for (var item : table.partition(Layout.earlierBodies(id), true)) {
      bodies.put(
          number(item), new Body(Deflated.toText(StoryItems.attribute(item, Layout.DOCUMENT))));
    }
    return bodies;
  }

  private static Change.Version version(
      Map<String, AttributeValue> item, Map<Integer, Body> bodies, Article story) {
    var body = bodies.get(RevisionItems.bodyVersion(item));
    if (body == null) {
      throw new IllegalStateException("the table lacks the text of an earlier version");
    }
    return new Change.Version(
        RevisionItems.toRevision(item),
        RevisionItems.toArticleWithAllPhotos(StoryItems.document(item), body, story));
  }

  @Override
  public List<Integer> earlierBodies(ArticleId id) {
    return table.sortKeys(Layout.earlierBodies(id)).stream().map(Integer::valueOf).toList();
  }

  private static int number(Map<String, AttributeValue> item) {
    return Integer.parseInt(StoryItems.attribute(item, Layout.SK).s());
  }

  @Override
  public Saved move(Move move) {
    return table.write(StoryTransaction.of(move, table.now(), table.name()));
  }
}
