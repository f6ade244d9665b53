package id.warta.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.warta.article.AnyArticle;
import id.warta.article.ArticleId;
import id.warta.listing.ListPosition;
import id.warta.listing.Page;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final Policy POLICY = new Policy(30, Set.of("agenda"), false);
  private static final ArticleId FIRST = AnyArticle.submitted().id();
  private static final ArticleId SECOND = new ArticleId("0199f3a0-0000-7000-8000-000000000002");
  private static final ListPosition MORE = new ListPosition(AnyArticle.NOW, SECOND);

  private static Run begun() {
    return Run.begun(1, POLICY, AnyArticle.NOW, List.of("agenda", "hukum", "kapuas"));
  }

  @Test
  void walks_through_the_sections_that_age() {
    assertThat(begun().sections()).containsExactly("hukum", "kapuas");
    assertThat(begun().until()).isEqualTo(AnyArticle.NOW.minus(Duration.ofDays(30)));
  }

  @Test
  void stays_in_a_section_as_long_as_stories_follow() {
    var run = begun().taking(new Page<>(List.of(FIRST, SECOND), MORE));

    var half = run.done(Figures.ofArchived(9), List.of(SECOND));
    assertThat(half.chunk()).containsExactly(SECOND);
    assertThat(half.after()).isNull();

    var whole = half.done(Figures.ofHeld(), List.of());
    assertThat(whole.chunk()).isEmpty();
    assertThat(whole.after()).isEqualTo(MORE);
    assertThat(whole.sections()).containsExactly("hukum", "kapuas");
    assertThat(whole.figures().looked()).isEqualTo(2);
  }

  @Test
  void goes_on_with_the_next_section_from_its_start() {
    var run = begun().taking(new Page<>(List.of(FIRST), MORE)).done(Figures.ofHeld(), List.of());

    var next = run.taking(new Page<>(List.of(SECOND), null)).done(Figures.ofHeld(), List.of());

    assertThat(next.sections()).containsExactly("kapuas");
    assertThat(next.after()).isNull();
  }

  @Test
  void figures_that_do_not_add_up_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Figures(2, 1, 0, 0, 0, 0, 9, List.of()));
  }

  @Test
  void only_the_first_failures_are_kept_and_all_are_counted() {
    var figures =
        Stream.generate(() -> Figures.ofFailed(FIRST, "no answer"))
            .limit(Figures.MOST_FAILURES + 9)
            .reduce(Figures.NONE, Figures::plus);

    assertThat(figures.failed()).isEqualTo(Figures.MOST_FAILURES + 9);
    assertThat(figures.failures()).hasSize(Figures.MOST_FAILURES);
    assertThat(figures.failures().stream().map(Figures.Failure::reason).collect(Collectors.toSet()))
        .containsExactly("no answer");
  }
}
