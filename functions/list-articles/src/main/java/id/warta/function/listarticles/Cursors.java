package id.warta.function.listarticles;

import id.warta.article.ArticleId;
import id.warta.edge.QueryReader;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import id.warta.manuscript.TextRule;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns places of one list into the text that a client sends back for the next page. A cursor
/// carries a fingerprint of its list, so that none is taken for a place of another; what it says
/// beyond that is a place to go on from, and no right to see anything.
final class Cursors {
  private static final int FINGERPRINT_BYTES = 8;
  private static final long NO_TIME = Long.MIN_VALUE;

  private final byte[] fingerprint;

  private Cursors(String list) {
    this.fingerprint = fingerprint(list);
  }

  /// The cursors of this query's list and range; its page does not matter.
  static Cursors of(ListQuery query) {
    return new Cursors(list(query.list()) + "\n" + query.from() + "\n" + query.until());
  }

  /// The cursors of the register of retracted stories.
  static Cursors ofNotices() {
    return new Cursors("retractions");
  }

  /// Reads `cursor`; `null` for the first page.
  @Nullable ListPosition read(QueryReader query) {
    var cursor = query.text("cursor");
    var position = cursor == null ? Optional.<ListPosition>empty() : position(cursor);
    if (cursor != null && position.isEmpty()) {
      query.fault(
          "cursor", "is not of this list; send a nextCursor with the parameters it came with");
    }
    return position.orElse(null);
  }

  /// Reads `limit`.
  static int limit(QueryReader query) {
    return query.integer("limit", 1, ListQuery.MAX_LIMIT, ListQuery.DEFAULT_LIMIT);
  }

  /// Reads `limit` and `cursor`, the last parameters of a list, and ends the reading.
  ///
  /// @param list whose list and range were read already
  static ListQuery page(QueryReader query, ListQuery list) {
    var limit = limit(query);
    var after = of(list).read(query);
    query.finish();
    return new ListQuery(list.list(), list.from(), list.until(), after, limit);
  }

  String cursor(ListPosition position) {
    var time = position.time();
    var id = UUID.fromString(position.id().value());
    var bytes =
        ByteBuffer.allocate(FINGERPRINT_BYTES + 3 * Long.BYTES)
            .put(fingerprint)
            .putLong(time == null ? NO_TIME : time.getEpochSecond())
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// The place that this text names; empty if it is no cursor of this list.
  Optional<ListPosition> position(String cursor) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      var itsFingerprint = new byte[FINGERPRINT_BYTES];
      bytes.get(itsFingerprint);
      var seconds = bytes.getLong();
      var time = seconds == NO_TIME ? null : Instant.ofEpochSecond(seconds);
      var id = new UUID(bytes.getLong(), bytes.getLong()).toString();
      return Arrays.equals(itsFingerprint, fingerprint) && !bytes.hasRemaining()
          ? ArticleId.parse(id).map(articleId -> new ListPosition(time, articleId))
          : Optional.empty();
    } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException noCursor) {
      return Optional.empty();
    }
  }

  private static byte[] fingerprint(String list) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(hash, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static String list(ArticleList list) {
    return switch (list) {
      case ArticleList.Everything() -> "all";
      case ArticleList.InSection(var section) -> "section " + TextRule.fold(section);
      case ArticleList.WithTag(var tag) -> "tag " + TextRule.fold(tag);
      case ArticleList.ByAuthor(var initials) -> "author " + TextRule.fold(initials);
      case ArticleList.FromPlace(var place) -> "place " + TextRule.fold(place);
      case ArticleList.OwnPublic(var sub) -> "own " + sub;
      case ArticleList.OnDesk(var status) -> "desk " + status;
      case ArticleList.OwnOnDesk(var sub, var status) -> "own " + sub + " " + status;
    };
  }
}
