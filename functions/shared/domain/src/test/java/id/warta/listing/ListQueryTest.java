package id.warta.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.warta.article.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {
  private static final ArticleList EVERYTHING = new ArticleList.Everything();

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 100})
  void a_page_holds_1_to_100_stories(int limit) {
    assertThat(ListQuery.firstPage(EVERYTHING, limit).limit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void a_page_of_any_other_size_is_refused(int limit) {
    assertThatIllegalArgumentException().isThrownBy(() -> ListQuery.firstPage(EVERYTHING, limit));
  }

  @Test
  void a_list_of_the_desk_holds_nothing_public() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ArticleList.OnDesk(Status.PUBLISHED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArticleList.OwnOnDesk("sub", Status.PUBLISHED));
  }
}
