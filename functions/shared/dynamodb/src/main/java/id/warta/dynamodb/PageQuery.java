package id.warta.dynamodb;

import static id.warta.dynamodb.Layout.text;

import id.warta.article.Status;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import id.warta.listing.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// One page of a list as one Query over a range of its keys. The only place that builds such a
/// query, and so the only one that has to keep the future from readers: in a list of theirs the
/// range ends at now.
///
/// One entry more than the page holds is read, to know whether another page follows.
///
/// @param index that holds the list; `null` for the table itself
/// @param range the name of what the list is sorted by
/// @param hash of the list
/// @param from the first key of the range
/// @param until the last key of the range
/// @param ascending whether the page begins at `from`
/// @param after the last entry of the page before; `null` for the first page
record PageQuery(
    @Nullable String index,
    String range,
    String hash,
    String from,
    String until,
    boolean ascending,
    @Nullable ListPosition after,
    int limit) {
  private static final String FIRST_KEY = " ";
  private static final String LAST_KEY = "~";

  /// A page of a list of stories.
  static PageQuery of(ListQuery query, Instant now) {
    return switch (query.list()) {
      case ArticleList.Public list ->
          new PageQuery(
              null,
              Layout.SK,
              Layout.listPartition(list),
              query.from() == null ? FIRST_KEY : Layout.startOf(roundUp(query.from())),
              Layout.endOf(lastSecond(query.until(), now)),
              false,
              query.after(),
              query.limit());
      case ArticleList.OnDesk(var status) ->
          new PageQuery(
              Layout.DESK,
              Layout.DESK_KEY,
              status.name(),
              deskFrom(status, now),
              LAST_KEY,
              false,
              query.after(),
              query.limit());
      case ArticleList.OwnOnDesk(var sub, var status) ->
          new PageQuery(
              Layout.MINE,
              Layout.DESK_KEY,
              Layout.minePartition(sub, status),
              deskFrom(status, now),
              LAST_KEY,
              false,
              query.after(),
              query.limit());
    };
  }

  /// A page of the stories that are stored as scheduled and are due. What is scheduled for later
  /// lies beyond the range and costs nothing.
  static PageQuery ofDue(Instant now, @Nullable ListPosition after, int limit) {
    return new PageQuery(
        Layout.DESK,
        Layout.DESK_KEY,
        Status.SCHEDULED.name(),
        FIRST_KEY,
        Layout.endOf(now),
        true,
        after,
        limit);
  }

  /// A page of the register of retracted stories.
  static PageQuery ofNotices(@Nullable ListPosition after, int limit) {
    return new PageQuery(
        null, Layout.SK, Layout.NOTICES_PK, FIRST_KEY, LAST_KEY, false, after, limit);
  }

  /// A page of the stories of a section whose bodies lie in the table, the oldest first.
  static PageQuery ofWarm(
      String section,
      @Nullable Instant from,
      Instant until,
      @Nullable ListPosition after,
      int limit) {
    return new PageQuery(
        Layout.WARM,
        Layout.WARM_KEY,
        section,
        from == null ? FIRST_KEY : Layout.startOf(from),
        Layout.endOf(until),
        true,
        after,
        limit);
  }

  /// What is due is published in effect, and has left the list of what is scheduled.
  private static String deskFrom(Status status, Instant now) {
    return status == Status.SCHEDULED ? Layout.endOf(now) : FIRST_KEY;
  }

  private static Instant lastSecond(@Nullable Instant until, Instant now) {
    var last = until == null ? now : roundUp(until).minusSeconds(1);
    return last.isAfter(now) ? now : last;
  }

  private static Instant roundUp(Instant time) {
    var second = time.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(time) ? time : second.plusSeconds(1);
  }

  /// Whether the page is known to hold nothing, without asking.
  boolean isEmpty() {
    return from.compareTo(until) > 0 || (after != null && isBeyond(Layout.key(after)));
  }

  private boolean isBeyond(String key) {
    return ascending ? key.compareTo(until) >= 0 : key.compareTo(from) <= 0;
  }

  /// Whether the place lies on this side of the range's beginning: then the page is the first one.
  private boolean isAhead(String key) {
    return ascending ? key.compareTo(from) < 0 : key.compareTo(until) > 0;
  }

  QueryRequest request(String table) {
    var hashName = index == null ? Layout.PK : index;
    var request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(index)
            .keyConditionExpression("#hash = :hash AND #range BETWEEN :from AND :until")
            .expressionAttributeNames(Map.of("#hash", hashName, "#range", range))
            .expressionAttributeValues(
                Map.of(":hash", text(hash), ":from", text(from), ":until", text(until)))
            .scanIndexForward(ascending)
            .limit(limit + 1);
    if (after != null && !isAhead(Layout.key(after))) {
      request.exclusiveStartKey(
          index == null
              ? new Key(hash, Layout.key(after)).attributes()
              : Layout.indexStartKey(index, range, hash, after));
    }
    return request.build();
  }

  /// The page that this answer makes. It is shorter than asked for, and not the last one, where its
  /// entries are so large that DynamoDB stopped at a megabyte.
  ///
  /// @param read makes an entry of its item and its place
  <T> Page<T> toPage(
      QueryResponse answer, BiFunction<Map<String, AttributeValue>, ListPosition, T> read) {
    var items = answer.items();
    var shown = items.subList(0, Math.min(items.size(), limit));
    var isLast = items.size() <= limit && !answer.hasLastEvaluatedKey();
    return new Page<>(
        shown.stream().map(item -> read.apply(item, position(item))).toList(),
        isLast ? null : position(shown.getLast()));
  }

  private ListPosition position(Map<String, AttributeValue> item) {
    return Layout.position(StoryItems.attribute(item, range).s());
  }
}
