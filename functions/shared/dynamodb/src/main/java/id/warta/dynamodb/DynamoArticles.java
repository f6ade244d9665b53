package id.warta.dynamodb;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.ArticleSummary;
import id.warta.article.Notice;
import id.warta.article.Slug;
import id.warta.body.Body;
import id.warta.filing.Articles;
import id.warta.filing.ArticlesUnavailable;
import id.warta.filing.Change;
import id.warta.filing.Deletion;
import id.warta.filing.IdempotencyKey;
import id.warta.filing.Receipt;
import id.warta.filing.Revision;
import id.warta.filing.Saved;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import id.warta.listing.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The stories of one table.
public final class DynamoArticles implements Articles {
  private final Table table;

  /// @param clock decides what is public, and what has expired
  public DynamoArticles(DynamoDbClient client, String table, Clock clock) {
    this.table = new Table(client, table, clock);
  }

  /// The stories of this table, in the region, with the credentials and at the endpoint that the
  /// SDK finds in the environment.
  public static DynamoArticles ofTable(String table, Clock clock) {
    return new DynamoArticles(Table.client(), table, clock);
  }

  Table table() {
    return table;
  }

  @Override
  public Optional<Article> find(ArticleId id) {
    return story(id, true);
  }

  /// Reads again where the text moved while it was looked for: with the story into the archive, or
  /// to the earlier ones.
  @Override
  public Optional<Article> find(ArticleId id, int version) {
    for (var attempt = 1; attempt <= Table.ATTEMPTS; attempt++) {
      var today = find(id);
      var revision = today.flatMap(story -> table.item(Layout.revision(id, version), true));
      if (today.isEmpty() || revision.isEmpty()) {
        return Optional.empty();
      }
      var then = asItWas(revision.get(), today.get());
      if (then.isPresent()) {
        return then;
      }
    }
    throw new ArticlesUnavailable("the text of a version was never found");
  }

  private Optional<Article> asItWas(Map<String, AttributeValue> revision, Article today) {
    return body(today, RevisionItems.bodyVersion(revision))
        .map(body -> RevisionItems.toArticle(StoryItems.document(revision), body, today));
  }

  private Optional<Body> body(Article today, int version) {
    if (today.archived() != null) {
      return Optional.of(Body.EMPTY);
    }
    return today.bodyVersion() == version
        ? Optional.of(today.body())
        : table
            .item(Layout.earlierBody(today.id(), version), true)
            .map(item -> Deflated.toText(StoryItems.attribute(item, Layout.DOCUMENT)))
            .map(Body::new);
  }

  @Override
  public Optional<Article> findForReaders(ArticleId id) {
    return story(id, false);
  }

  @Override
  public Optional<Article> findForReaders(Slug slug) {
    return table
        .item(Layout.slug(slug), false)
        .map(item -> new ArticleId(StoryItems.attribute(item, Layout.ARTICLE_ID).s()))
        .flatMap(this::findForReaders);
  }

  @Override
  public Page<ArticleSummary> list(ListQuery query) {
    var now = table.now();
    return table.page(
        PageQuery.of(query, now),
        (item, position) ->
            Documents.summary(position.id(), StoryItems.document(item, Layout.SUMMARY)).at(now));
  }

  @Override
  public Page<ArticleId> due(@Nullable ListPosition after, int limit) {
    return table.page(
        PageQuery.ofDue(table.now(), after, limit), (item, position) -> position.id());
  }

  @Override
  public Page<Notice> notices(@Nullable ListPosition after, int limit) {
    return table.page(
        PageQuery.ofNotices(after, limit),
        (item, position) -> Documents.notice(position.id(), StoryItems.document(item)));
  }

  @Override
  public Saved save(Change change) {
    return table.write(StoryTransaction.of(change, table.now(), table.name()));
  }

  @Override
  public Saved delete(Deletion deletion) {
    return table.write(StoryTransaction.of(deletion, table.now(), table.name()));
  }

  @Override
  public Optional<Receipt> receipt(IdempotencyKey key) {
    return table
        .item(Layout.receipt(key), true)
        .map(item -> ReceiptItem.toReceipt(key.scope(), item))
        .filter(receipt -> receipt.expiresAt().isAfter(table.now()));
  }

  @Override
  public List<Revision> revisions(ArticleId id, int firstVersion, int lastVersion) {
    if (firstVersion > lastVersion) {
      return List.of();
    }
    return table.range(Layout.revision(id, firstVersion), Layout.revision(id, lastVersion)).stream()
        .map(RevisionItems::toRevision)
        .toList();
  }

  @Override
  public List<String> sections() {
    return table.partition(Layout.SECTIONS_PK, true).stream()
        .map(item -> StoryItems.attribute(item, Layout.SK).s())
        .toList();
  }

  @Override
  public void noteSection(String section) {
    table.put(StoryItems.item(Layout.section(section), Map.of()));
  }

  /// Reads again where it met a transaction halfway.
  private Optional<Article> story(ArticleId id, boolean consistent) {
    for (var attempt = 1; attempt <= Table.ATTEMPTS; attempt++) {
      var parts = StoryParts.of(table.partition(Layout.storyPartition(id), consistent));
      if (parts.belongTogether()) {
        return parts.toArticle(id);
      }
      Table.pause(attempt);
    }
    throw new ArticlesUnavailable("a story was never found as a whole");
  }
}
