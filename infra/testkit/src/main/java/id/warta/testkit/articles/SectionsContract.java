package id.warta.testkit.articles;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.filing.Articles;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/// What every [Articles] knows of the sections in use: what it was told.
public interface SectionsContract {
  /// An empty store.
  Articles articles(Clock clock);

  @Test
  default void knows_the_sections_that_were_noted_in_order_and_each_once() {
    var articles = articles(new SettableClock(FilingContract.NOW));
    assertThat(articles.sections()).isEmpty();

    articles.noteSection("palangka-raya");
    articles.noteSection("kapuas");
    articles.noteSection("kapuas");

    assertThat(articles.sections()).containsExactly("kapuas", "palangka-raya");
  }
}
