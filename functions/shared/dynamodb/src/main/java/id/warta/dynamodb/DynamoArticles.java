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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The stories of one table.
public final class DynamoArticles implements Articles {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

  /// How often a transaction or a read is tried that met another transaction on its items.
  private static final int ATTEMPTS = 6;

  private static final long FIRST_PAUSE_MILLIS = 20;

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  /// @param clock decides what is public, and what has expired
  public DynamoArticles(DynamoDbClient client, String table, Clock clock) {
    this.client = client;
    this.table = table;
    this.clock = clock;
  }

  /// The stories of this table, in the region, with the credentials and at the endpoint that the
  /// SDK finds in the environment.
  public static DynamoArticles ofTable(String table, Clock clock) {
    return new DynamoArticles(client(), table, clock);
  }

  static DynamoDbClient client() {
    return DynamoDbClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_WITHIN)
                .socketTimeout(ANSWER_WITHIN))
        .build();
  }

  /// What this store speaks with.
  DynamoDbClient connection() {
    return client;
  }

  String table() {
    return table;
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public Optional<Article> find(ArticleId id) {
    return story(id, true);
  }

  /// Reads again where the text moved while it was looked for: with the story into the archive, or
  /// to the earlier ones.
  @Override
  public Optional<Article> find(ArticleId id, int version) {
    for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var today = find(id);
      var revision = today.flatMap(story -> item(Layout.revision(id, version), true));
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
        : item(Layout.earlierBody(today.id(), version), true)
            .map(item -> Deflated.toText(StoryItems.attribute(item, Layout.DOCUMENT)))
            .map(Body::new);
  }

  @Override
  public Optional<Article> findForReaders(ArticleId id) {
    return story(id, false);
  }

  @Override
  public Optional<Article> findForReaders(Slug slug) {
    return item(Layout.slug(slug), false)
        .map(item -> new ArticleId(StoryItems.attribute(item, Layout.ARTICLE_ID).s()))
        .flatMap(this::findForReaders);
  }

  @Override
  public Page<ArticleSummary> list(ListQuery query) {
    var now = clock.instant();
    return page(
        PageQuery.of(query, now),
        (item, position) ->
            Documents.summary(position.id(), StoryItems.document(item, Layout.SUMMARY)).at(now));
  }

  @Override
  public Page<ArticleId> due(@Nullable ListPosition after, int limit) {
    return page(PageQuery.ofDue(clock.instant(), after, limit), (item, position) -> position.id());
  }

  @Override
  public Page<Notice> notices(@Nullable ListPosition after, int limit) {
    return page(
        PageQuery.ofNotices(after, limit),
        (item, position) -> Documents.notice(position.id(), StoryItems.document(item)));
  }

  <T> Page<T> page(PageQuery query, BiFunction<Map<String, AttributeValue>, ListPosition, T> read) {
    return query.isEmpty()
        ? new Page<>(List.of(), null)
        : query.toPage(call(() -> client.query(query.request(table))), read);
  }

  @Override
  public Saved save(Change change) {
    return write(StoryTransaction.of(change, clock.instant(), table));
  }

  @Override
  public Saved delete(Deletion deletion) {
    return write(StoryTransaction.of(deletion, clock.instant(), table));
  }

  Saved write(StoryTransaction transaction) {
    var request = TransactWriteItemsRequest.builder().transactItems(transaction.items()).build();
    for (var attempt = 1; ; attempt++) {
      try {
        client.transactWriteItems(request);
        return new Saved.Done(transaction.article());
      } catch (TransactionCanceledException cancelled) {
        var refusal = transaction.refusal(cancelled.cancellationReasons());
        if (refusal.isPresent()) {
          return refusal.get();
        }
        if (attempt == ATTEMPTS || !metAnother(cancelled)) {
          throw new ArticlesUnavailable("a transaction was cancelled", cancelled);
        }
        pause(attempt);
      } catch (SdkException failed) {
        throw new ArticlesUnavailable("a transaction failed", failed);
      }
    }
  }

  private static boolean metAnother(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .anyMatch(reason -> "TransactionConflict".equals(reason.code()));
  }

  /// Waits longer each time, and rarely as long as a rival does.
  private static void pause(int attempt) {
    try {
      Thread.sleep(
          ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << attempt));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ArticlesUnavailable("interrupted between two tries", interrupted);
    }
  }

  @Override
  public Optional<Receipt> receipt(IdempotencyKey key) {
    return item(Layout.receipt(key), true)
        .map(item -> ReceiptItem.toReceipt(key.scope(), item))
        .filter(receipt -> receipt.expiresAt().isAfter(clock.instant()));
  }

  @Override
  public List<Revision> revisions(ArticleId id, int firstVersion, int lastVersion) {
    if (firstVersion > lastVersion) {
      return List.of();
    }
    var first = Layout.revision(id, firstVersion);
    var last = Layout.revision(id, lastVersion);
    var request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#pk = :pk AND #sk BETWEEN :first AND :last")
            .expressionAttributeNames(Map.of("#pk", Layout.PK, "#sk", Layout.SK))
            .expressionAttributeValues(
                Map.of(
                    ":pk", Layout.text(first.pk()),
                    ":first", Layout.text(first.sk()),
                    ":last", Layout.text(last.sk())))
            .consistentRead(true)
            .build();
    return everyPage(request).stream().map(RevisionItems::toRevision).toList();
  }

  @Override
  public List<String> sections() {
    return partition(Layout.SECTIONS_PK, true).stream()
        .map(item -> StoryItems.attribute(item, Layout.SK).s())
        .toList();
  }

  @Override
  public void noteSection(String section) {
    var item = StoryItems.item(Layout.section(section), Map.of());
    call(() -> client.putItem(put -> put.tableName(table).item(item)));
  }

  /// Reads again where it met a transaction halfway.
  private Optional<Article> story(ArticleId id, boolean consistent) {
    for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var parts = StoryParts.of(partition(Layout.storyPartition(id), consistent));
      if (parts.belongTogether()) {
        return parts.toArticle(id);
      }
      pause(attempt);
    }
    throw new ArticlesUnavailable("a story was never found as a whole");
  }

  List<Map<String, AttributeValue>> partition(String pk, boolean consistent) {
    return everyPage(
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#pk = :pk")
            .expressionAttributeNames(Map.of("#pk", Layout.PK))
            .expressionAttributeValues(Map.of(":pk", Layout.text(pk)))
            .consistentRead(consistent)
            .build());
  }

  /// The sort keys of a partition, without what else its items hold.
  List<String> sortKeys(String pk) {
    return everyPage(
            QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#pk = :pk")
                .projectionExpression("#sk")
                .expressionAttributeNames(Map.of("#pk", Layout.PK, "#sk", Layout.SK))
                .expressionAttributeValues(Map.of(":pk", Layout.text(pk)))
                .consistentRead(true)
                .build())
        .stream()
        .map(item -> StoryItems.attribute(item, Layout.SK).s())
        .toList();
  }

  private List<Map<String, AttributeValue>> everyPage(QueryRequest query) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    var start = Map.<String, AttributeValue>of();
    do {
      var request = query.toBuilder();
      if (!start.isEmpty()) {
        request.exclusiveStartKey(start);
      }
      var answer = call(() -> client.query(request.build()));
      items.addAll(answer.items());
      start = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
    } while (!start.isEmpty());
    return items;
  }

  private Optional<Map<String, AttributeValue>> item(Key key, boolean consistent) {
    var request =
        GetItemRequest.builder()
            .tableName(table)
            .key(key.attributes())
            .consistentRead(consistent)
            .build();
    var answer = call(() -> client.getItem(request));
    return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
  }

  static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failed) {
      throw new ArticlesUnavailable("the table did not answer", failed);
    }
  }
}
