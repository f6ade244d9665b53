package id.warta.dynamodb;

import id.warta.archive.Move;
import id.warta.article.Article;
import id.warta.filing.Change;
import id.warta.filing.Deletion;
import id.warta.filing.Receipt;
import id.warta.filing.Saved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// One change, or the deletion, of a story as one transaction: the difference between the story's
/// items before and after, the revisions, and the receipt. It holds fewer than the 100 items that
/// DynamoDB allows, however old the story is: at most 20 list entries leave and 20 come, a story
/// that it answers rewrites 20 more, and of photos and corrections only those that changed are
/// written.
final class StoryTransaction {
  /// What a write is for, and so what its refusal means.
  private enum Role {
    STORY,
    SLUG,
    RECEIPT,
    OTHER
  }

  private record Write(Role role, TransactWriteItem item) {}

  private record Condition(
      String expression, Map<String, String> names, Map<String, AttributeValue> values) {}

  private final Article article;
  private final @Nullable Receipt receipt;
  private final Instant now;
  private final String table;
  private final List<Write> writes = new ArrayList<>();

  private StoryTransaction(Article article, @Nullable Receipt receipt, Instant now, String table) {
    this.article = article;
    this.receipt = receipt;
    this.now = now;
    this.table = table;
  }

  /// @param now decides what has been public, and which receipt has expired
  static StoryTransaction of(Change change, Instant now, String table) {
    var transaction = new StoryTransaction(counted(change), change.receipt(), now, table);
    for (var each = change; each != null; each = each.companion()) {
      transaction.write(each);
    }
    transaction.writeReceipt();
    return transaction;
  }

  /// Only what has to go at once: photos and earlier bodies could be too many for one transaction,
  /// and nobody finds them without their story.
  static StoryTransaction of(Deletion deletion, Instant now, String table) {
    var story = deletion.story();
    var transaction = new StoryTransaction(story, deletion.receipt(), now, table);
    transaction.delete(Role.STORY, Layout.story(story.id()), unchangedSince(story));
    transaction.delete(Role.OTHER, Layout.body(story.id()), null);
    transaction.delete(Role.OTHER, Layout.slug(story.slug()), null);
    transaction.put(Role.OTHER, RevisionItems.revision(deletion.revision(), story), absent());
    transaction.writeReceipt();
    return transaction;
  }

  /// A step of a story's way into the archive or back, with the earlier bodies that go with it.
  static StoryTransaction of(Move move, Instant now, String table) {
    var story = move.after();
    var transaction = of(new Change(move.before(), story, null, null), now, table);
    move.leaving()
        .forEach(
            version ->
                transaction.delete(Role.OTHER, Layout.earlierBody(story.id(), version), null));
    move.returning()
        .forEach(
            (version, body) ->
                transaction.put(
                    Role.OTHER, RevisionItems.earlierBody(story.id(), version, body), null));
    return transaction;
  }

  private static Article counted(Change change) {
    var before = change.before();
    return change.after().edit().writes(before == null ? 1 : before.writes() + 1).done();
  }

  /// The story as this transaction stores it, or as it was.
  Article article() {
    return article;
  }

  List<TransactWriteItem> items() {
    return writes.stream().map(Write::item).toList();
  }

  private void write(Change change) {
    var before = change.before();
    var after = counted(change);
    writeDifference(before, after);
    if (before != null && before.bodyVersion() != after.bodyVersion()) {
      put(Role.OTHER, RevisionItems.earlierBody(before), null);
    }
    if (before != null) {
      FormerFiles.marks(before, after, now).forEach(mark -> put(Role.OTHER, mark, null));
    }
    for (var version : change.versions()) {
      put(Role.OTHER, RevisionItems.revision(version.revision(), version.article()), absent());
    }
  }

  private void writeReceipt() {
    if (receipt != null) {
      put(Role.RECEIPT, ReceiptItem.of(receipt), absentOrExpired());
    }
  }

  private void writeDifference(@Nullable Article before, Article after) {
    var itemsBefore =
        before == null ? Map.<Key, Map<String, AttributeValue>>of() : StoryItems.of(before);
    var itemsAfter = StoryItems.of(after);
    itemsAfter.forEach(
        (key, item) -> {
          if (!item.equals(itemsBefore.get(key))) {
            put(key, item, before, after);
          }
        });
    itemsBefore.keySet().stream()
        .filter(key -> !itemsAfter.containsKey(key) && !isPublicSlug(key, before))
        .forEach(key -> delete(Role.OTHER, key, null));
  }

  /// A slug that readers may have seen points at its story for ever.
  private boolean isPublicSlug(Key key, @Nullable Article before) {
    return before != null
        && before.at(now).timeline().publishedAt() != null
        && key.equals(Layout.slug(before.slug()));
  }

  private void put(
      Key key, Map<String, AttributeValue> item, @Nullable Article before, Article after) {
    if (key.equals(Layout.story(after.id()))) {
      put(Role.STORY, item, before == null ? absent() : unchangedSince(before));
    } else if (key.equals(Layout.slug(after.slug()))) {
      put(Role.SLUG, item, absentOrOwnedBy(after));
    } else {
      put(Role.OTHER, item, null);
    }
  }

  private void put(Role role, Map<String, AttributeValue> item, @Nullable Condition condition) {
    var put = Put.builder().tableName(table).item(item);
    if (condition != null) {
      put.conditionExpression(condition.expression())
          .expressionAttributeNames(condition.names())
          .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
      if (!condition.values().isEmpty()) {
        put.expressionAttributeValues(condition.values());
      }
    }
    writes.add(new Write(role, TransactWriteItem.builder().put(put.build()).build()));
  }

  private void delete(Role role, Key key, @Nullable Condition condition) {
    var delete = Delete.builder().tableName(table).key(key.attributes());
    if (condition != null) {
      delete
          .conditionExpression(condition.expression())
          .expressionAttributeNames(condition.names())
          .expressionAttributeValues(condition.values());
    }
    writes.add(new Write(role, TransactWriteItem.builder().delete(delete.build()).build()));
  }

  private static Condition absent() {
    return new Condition("attribute_not_exists(#pk)", Map.of("#pk", Layout.PK), Map.of());
  }

  private static Condition unchangedSince(Article before) {
    return new Condition(
        "#writes = :writes",
        Map.of("#writes", Layout.WRITES),
        Map.of(":writes", Layout.number(before.writes())));
  }

  private static Condition absentOrOwnedBy(Article story) {
    return new Condition(
        "attribute_not_exists(#pk) OR #articleId = :articleId",
        Map.of("#pk", Layout.PK, "#articleId", Layout.ARTICLE_ID),
        Map.of(":articleId", Layout.text(story.id().value())));
  }

  /// TTL removes an item some time after it expired, so that its presence proves nothing.
  private Condition absentOrExpired() {
    return new Condition(
        "attribute_not_exists(#pk) OR #expiresAt <= :now",
        Map.of("#pk", Layout.PK, "#expiresAt", Layout.EXPIRES_AT),
        Map.of(":now", Layout.number(now.getEpochSecond())));
  }

  /// What it means that DynamoDB refused the transaction for these reasons, one for each write;
  /// empty if no condition failed. The receipt is looked at first: a repeated request also finds
  /// its own slug taken.
  Optional<Saved> refusal(List<CancellationReason> reasons) {
    var failed = new HashMap<Role, CancellationReason>();
    for (var index = 0; index < reasons.size(); index++) {
      if ("ConditionalCheckFailed".equals(reasons.get(index).code())) {
        failed.putIfAbsent(writes.get(index).role(), reasons.get(index));
      }
    }
    var earlier = failed.get(Role.RECEIPT);
    if (receipt != null && earlier != null) {
      return Optional.of(
          new Saved.AlreadyAnswered(ReceiptItem.toReceipt(receipt.key().scope(), earlier.item())));
    }
    if (failed.containsKey(Role.STORY) || failed.containsKey(Role.OTHER)) {
      return Optional.of(new Saved.Outdated());
    }
    return failed.containsKey(Role.SLUG) ? Optional.of(new Saved.SlugTaken()) : Optional.empty();
  }
}
