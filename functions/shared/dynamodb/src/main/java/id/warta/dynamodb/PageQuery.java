package id.warta.dynamodb;

import static id.warta.dynamodb.Layout.text;

import id.warta.article.ArticleId;
import id.warta.article.ArticleSummary;
import id.warta.article.Status;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import id.warta.listing.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// One page of a list as one Query, newest first. The only place that builds such a query, and so
/// the only one that has to keep the future from readers: in a list of theirs it ends at now.
///
/// One entry more than the page holds is read, to know whether another page follows.
final class PageQuery {
  private static final String FIRST_KEY = " ";
  private static final String LAST_KEY = "~";

  private final ListQuery query;
  private final Instant now;
  private final @Nullable String index;
  private final String hashName;
  private final String hash;
  private final String rangeName;
  private final String from;
  private final String until;
  private final @Nullable String after;

  PageQuery(ListQuery query, Instant now) {
    this.query = query;
    this.now = now;
    switch (query.list()) {
      case ArticleList.Public list -> {
        index = null;
        hashName = Layout.PK;
        hash = Layout.listPartition(list);
        rangeName = Layout.SK;
        from = query.from() == null ? FIRST_KEY : Layout.startOf(roundUp(query.from()));
        until = Layout.endOf(lastSecond(query.until(), now));
      }
      case ArticleList.OnDesk(var status) -> {
        index = Layout.DESK;
        hashName = Layout.DESK;
        hash = status.name();
        rangeName = Layout.DESK_KEY;
        from = deskFrom(status, now);
        until = LAST_KEY;
      }
      case ArticleList.OwnOnDesk(var sub, var status) -> {
        index = Layout.MINE;
        hashName = Layout.MINE;
        hash = Layout.minePartition(sub, status);
        rangeName = Layout.DESK_KEY;
        from = deskFrom(status, now);
        until = LAST_KEY;
      }
    }
    after = after(query.after(), until);
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

  /// The key after which the page begins; `null` where that lies beyond the range's end, which is
  /// then the beginning.
  private static @Nullable String after(@Nullable ListPosition position, String until) {
    if (position == null) {
      return null;
    }
    var time = position.time();
    var key = time == null ? position.id().value() : Layout.timeKey(time, position.id());
    return key.compareTo(until) > 0 ? null : key;
  }

  /// Whether the page is known to hold nothing, without asking.
  boolean isEmpty() {
    return from.compareTo(until) > 0 || (after != null && after.compareTo(from) <= 0);
  }

  QueryRequest request(String table) {
    var request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(index)
            .keyConditionExpression("#hash = :hash AND #range BETWEEN :from AND :until")
            .expressionAttributeNames(Map.of("#hash", hashName, "#range", rangeName))
            .expressionAttributeValues(
                Map.of(":hash", text(hash), ":from", text(from), ":until", text(until)))
            .scanIndexForward(false)
            .limit(query.limit() + 1);
    if (after != null) {
      request.exclusiveStartKey(startKey(after));
    }
    return request.build();
  }

  private Map<String, AttributeValue> startKey(String range) {
    var key = new HashMap<>(Map.of(hashName, text(hash), rangeName, text(range)));
    if (index != null) {
      key.putAll(Layout.story(Layout.idAtEndOf(range)).attributes());
    }
    return key;
  }

  Page<ArticleSummary> toPage(List<Map<String, AttributeValue>> items) {
    var shown = items.subList(0, Math.min(items.size(), query.limit()));
    var next = items.size() > query.limit() ? position(shown.getLast()) : null;
    return new Page<>(shown.stream().map(this::summary).toList(), next);
  }

  private ArticleSummary summary(Map<String, AttributeValue> item) {
    var document = new Stored(Deflated.toJson(StoryItems.attribute(item, Layout.SUMMARY)));
    return Documents.summary(id(item), document).at(now);
  }

  private ListPosition position(Map<String, AttributeValue> item) {
    var key = StoryItems.attribute(item, rangeName).s();
    var separator = key.indexOf('#');
    return new ListPosition(
        separator < 0 ? null : Instant.parse(key.substring(0, separator)), id(item));
  }

  private ArticleId id(Map<String, AttributeValue> item) {
    return Layout.idAtEndOf(StoryItems.attribute(item, rangeName).s());
  }
}
