package id.warta.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One page of a list to ask for.
///
/// @param from the earliest time of a story, in a public list; `null` for the beginning
/// @param until before which a story's time lies, in a public list; `null` for now. A time in the
///   future is never reached: no list shows what is not public yet.
/// @param after the last story of the page before; `null` for the first page
/// @param limit the most stories of the page, 1 to [#MAX_LIMIT]
public record ListQuery(
    ArticleList list,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable ListPosition after,
    int limit) {
  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 100;

  /// @throws IllegalArgumentException if the limit is out of range
  public ListQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
    }
  }

  /// The first page, of whatever date.
  public static ListQuery firstPage(ArticleList list, int limit) {
    return new ListQuery(list, null, null, null, limit);
  }
}
