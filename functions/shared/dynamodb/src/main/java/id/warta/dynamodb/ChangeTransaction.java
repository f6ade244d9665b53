package id.warta.dynamodb;

import id.warta.article.Article;
import id.warta.filing.Change;
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

/// One change as one transaction: the difference between the story's items before and after, the
/// revision, and the receipt. It holds far less than the 100 items that DynamoDB allows, however
/// old the story is: at most 20 list entries leave and 20 come, and of photos and corrections only
/// those that changed are written.
final class ChangeTransaction {
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

  private final Change change;
  private final Article after;
  private final Instant now;
  private final String table;
  private final List<Write> writes = new ArrayList<>();

  ChangeTransaction(Change change, Instant now, String table) {
    this.change = change;
    this.now = now;
    this.table = table;
    var before = change.before();
    this.after = change.after().edit().writes(before == null ? 1 : before.writes() + 1).done();
    writeStory(before);
    if (before != null && before.bodyVersion() != after.bodyVersion()) {
      put(Role.OTHER, RevisionItems.earlierBody(before), null);
    }
    for (var version : change.versions()) {
      put(Role.OTHER, RevisionItems.revision(version.revision(), version.article()), absent());
    }
    var receipt = change.receipt();
    if (receipt != null) {
      put(Role.RECEIPT, ReceiptItem.of(receipt), absentOrExpired());
    }
  }

  /// The story as this transaction stores it.
  Article article() {
    return after;
  }

  List<TransactWriteItem> items() {
    return writes.stream().map(Write::item).toList();
  }

  private void writeStory(@Nullable Article before) {
    var itemsBefore =
        before == null ? Map.<Key, Map<String, AttributeValue>>of() : StoryItems.of(before);
    var itemsAfter = StoryItems.of(after);
    itemsAfter.forEach(
        (key, item) -> {
          if (!item.equals(itemsBefore.get(key))) {
            put(key, item, before);
          }
        });
    itemsBefore.keySet().stream()
        .filter(key -> !itemsAfter.containsKey(key) && !isPublicSlug(key, before))
        .forEach(this::delete);
  }

  /// A slug that readers may have seen points at its story for ever.
  private boolean isPublicSlug(Key key, @Nullable Article before) {
    return before != null
        && before.at(now).timeline().publishedAt() != null
        && key.equals(Layout.slug(before.slug()));
  }

  private void put(Key key, Map<String, AttributeValue> item, @Nullable Article before) {
    if (key.equals(Layout.story(after.id()))) {
      put(Role.STORY, item, before == null ? absent() : unchangedSince(before));
    } else if (key.equals(Layout.slug(after.slug()))) {
      put(Role.SLUG, item, absentOrOwn());
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

  private void delete(Key key) {
    var delete = Delete.builder().tableName(table).key(key.attributes()).build();
    writes.add(new Write(Role.OTHER, TransactWriteItem.builder().delete(delete).build()));
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

  private Condition absentOrOwn() {
    return new Condition(
        "attribute_not_exists(#pk) OR #articleId = :articleId",
        Map.of("#pk", Layout.PK, "#articleId", Layout.ARTICLE_ID),
        Map.of(":articleId", Layout.text(after.id().value())));
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
    var receipt = change.receipt();
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
