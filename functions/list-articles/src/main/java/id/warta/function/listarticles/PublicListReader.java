package id.warta.function.listarticles;

import id.warta.edge.QueryReader;
import id.warta.edge.RefusedCall;
import id.warta.listing.ArticleList;
import id.warta.listing.ListQuery;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads which list a reader asks for: at most one filter, a range of dates, a page.
final class PublicListReader {
  /// More than any field has that a filter is compared with; a key of the table has an end, too.
  private static final int MAX_LENGTH = 100;

  private final ZoneId zone;

  /// @param zone in which a bare date is a day
  PublicListReader(ZoneId zone) {
    this.zone = zone;
  }

  /// @throws RefusedCall with `BAD_QUERY` and every fault
  ListQuery read(QueryReader query) {
    var list = list(query);
    var from = query.from("from", zone);
    var until = query.until("to", zone);
    if (from != null && until != null && from.isAfter(until)) {
      query.fault("from", "lies after to; nothing can be between");
    }
    return Cursors.page(query, new ListQuery(list, from, until, null, ListQuery.DEFAULT_LIMIT));
  }

  private static ArticleList list(QueryReader query) {
    var filters = new ArrayList<Filter>();
    add(filters, query, "section", ArticleList.InSection::new);
    add(filters, query, "tag", ArticleList.WithTag::new);
    add(filters, query, "author", ArticleList.ByAuthor::new);
    add(filters, query, "place", ArticleList.FromPlace::new);
    if (filters.size() > 1) {
      var names = String.join(" and ", filters.stream().map(Filter::name).toList());
      filters.forEach(
          filter -> query.fault(filter.name(), "one filter at a time; take one of " + names));
    }
    return filters.isEmpty() ? new ArticleList.Everything() : filters.getFirst().list();
  }

  private record Filter(String name, ArticleList list) {}

  private static void add(
      List<Filter> filters, QueryReader query, String name, Function<String, ArticleList> toList) {
    var value = query.text(name, MAX_LENGTH);
    if (value != null) {
      filters.add(new Filter(name, toList.apply(value)));
    }
  }
}
