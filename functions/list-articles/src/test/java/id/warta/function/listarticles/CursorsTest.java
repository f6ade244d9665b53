package id.warta.function.listarticles;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.ArticleId;
import id.warta.article.Status;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final ListPosition POSITION =
      new ListPosition(NOW, new ArticleId("01a20c91-a000-7bb1-99b8-9cd868fb0e6f"));

  private static Cursors cursors(ArticleList list) {
    return cursors(list, null, null);
  }

  private static Cursors cursors(
      ArticleList list, @Nullable Instant from, @Nullable Instant until) {
    return Cursors.of(new ListQuery(list, from, until, null, 20));
  }

  private static final Cursors ALL = cursors(new ArticleList.Everything());

  @Test
  void reads_what_it_wrote() {
    assertThat(ALL.position(ALL.cursor(POSITION))).contains(POSITION);
    var byId = new ListPosition(null, POSITION.id());
    var desk = cursors(new ArticleList.OnDesk(Status.DRAFT));
    assertThat(desk.position(desk.cursor(byId))).contains(byId);
    var old = new ListPosition(Instant.parse("1901-01-01T00:00:00Z"), POSITION.id());
    assertThat(ALL.position(ALL.cursor(old))).contains(old);
  }

  @Test
  void writes_the_same_for_the_same_place_and_only_what_a_query_can_hold() {
    assertThat(ALL.cursor(POSITION))
        .isEqualTo(cursors(new ArticleList.Everything()).cursor(POSITION))
        .matches("[A-Za-z0-9_-]+");
  }

  @Test
  void knows_a_cursor_of_any_other_list_or_range() {
    var lists =
        List.of(
            ALL,
            cursors(new ArticleList.Everything(), NOW, null),
            cursors(new ArticleList.Everything(), null, NOW),
            cursors(new ArticleList.InSection("kapuas")),
            cursors(new ArticleList.WithTag("kapuas")),
            cursors(new ArticleList.ByAuthor("kapuas")),
            cursors(new ArticleList.FromPlace("kapuas")),
            cursors(new ArticleList.FromPlace("kuala kapuas")),
            cursors(new ArticleList.OwnPublic("sub-1")),
            cursors(new ArticleList.OwnPublic("sub-2")),
            cursors(new ArticleList.OnDesk(Status.DRAFT)),
            cursors(new ArticleList.OnDesk(Status.SUBMITTED)),
            cursors(new ArticleList.OwnOnDesk("sub-1", Status.DRAFT)),
            Cursors.ofNotices());
    for (var one : lists) {
      for (var other : lists) {
        assertThat(other.position(one.cursor(POSITION)).isPresent()).isEqualTo(one == other);
      }
    }
  }

  @Test
  void takes_a_filter_in_other_letters_for_the_same() {
    var cursor = cursors(new ArticleList.WithTag("Pasar Terapung")).cursor(POSITION);
    assertThat(cursors(new ArticleList.WithTag("pasarTERAPUNG")).position(cursor))
        .contains(POSITION);
  }

  @Test
  void reads_nothing_from_a_cursor_that_was_cut_or_lengthened() {
    var cursor = ALL.cursor(POSITION);
    for (var length = 0; length < cursor.length(); length++) {
      assertThat(ALL.position(cursor.substring(0, length))).isEmpty();
    }
    assertThat(ALL.position(cursor + "AAAA")).isEmpty();
    assertThat(ALL.position(cursor + cursor)).isEmpty();
  }

  @Test
  void reads_another_place_or_nothing_from_a_cursor_with_another_letter_and_never_fails() {
    var cursor = ALL.cursor(POSITION);
    for (var index = 0; index < cursor.length(); index++) {
      for (var letter : "A_-9z=+%".toCharArray()) {
        var mutated = cursor.substring(0, index) + letter + cursor.substring(index + 1);
        ALL.position(mutated).ifPresent(position -> assertThat(position.id().value()).hasSize(36));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE + 1, -31_557_014_167_219_201L})
  void reads_nothing_from_a_time_that_no_calendar_has(long seconds) {
    var bytes = Base64.getUrlDecoder().decode(ALL.cursor(POSITION));
    ByteBuffer.wrap(bytes).putLong(8, seconds);
    assertThat(ALL.position(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "halaman-2", "%%%", "....", "水", "null", "AAAA"})
  void reads_nothing_from_any_other_text(String text) {
    assertThat(ALL.position(text)).isEmpty();
  }
}
