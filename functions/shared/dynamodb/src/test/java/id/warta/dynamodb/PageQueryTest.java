package id.warta.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.ArticleId;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import id.warta.listing.Page;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class PageQueryTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final ArticleId ID = ArticleId.NOBODY;

  @Test
  void a_page_that_dynamodb_cut_at_a_megabyte_is_not_the_last() {
    var entry = Layout.listEntry(new ArticleList.Everything(), NOW, ID).attributes();
    var query = PageQuery.of(ListQuery.firstPage(new ArticleList.Everything(), 100), NOW);
    var cut = QueryResponse.builder().items(List.of(entry)).lastEvaluatedKey(entry).build();
    var whole = QueryResponse.builder().items(List.of(entry)).build();

    assertThat(query.toPage(cut, (item, position) -> position.id()))
        .isEqualTo(new Page<>(List.of(ID), new ListPosition(NOW, ID)));
    assertThat(query.toPage(whole, (item, position) -> position.id()))
        .isEqualTo(new Page<>(List.of(ID), null));
  }

  @Test
  void a_list_of_readers_ends_at_now() {
    var inAnHour = NOW.plusSeconds(3600);
    for (var until : List.of(inAnHour, NOW.plusNanos(1))) {
      var query =
          PageQuery.of(new ListQuery(new ArticleList.Everything(), null, until, null, 1), NOW);
      assertThat(query.until()).isEqualTo("2026-11-24T08:00:00Z#~");
    }
  }
}
