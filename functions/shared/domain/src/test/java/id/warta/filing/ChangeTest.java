package id.warta.filing;

import static id.warta.article.AnyArticle.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.AnyArticle;
import id.warta.article.Article;
import id.warta.article.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private static final Revision PUBLICATION =
      new Revision(
          4,
          NOW,
          null,
          "publish",
          List.of("publishedAt", "publishAt"),
          Status.SCHEDULED,
          Status.PUBLISHED,
          null);

  @Test
  void makes_the_version_that_its_revision_is_of() {
    var before = AnyArticle.submitted();
    var after = before.edit().version(4).done();
    var revision = revision(before, after);

    assertThat(new Change(before, after, revision, null).versions())
        .containsExactly(new Change.Version(revision, after));
    assertThat(new Change(null, before, revision(null, before), null).versions()).hasSize(1);
    assertThat(new Change(before, before, null, null).versions()).isEmpty();
  }

  @Test
  void makes_two_where_the_story_became_due_before_it() {
    var before = AnyArticle.scheduled(NOW);
    var published = before.at(NOW);
    var after = published.edit().version(5).done();
    var revision = revision(published, after);

    assertThat(new Change(before, after, revision, null).versions())
        .containsExactly(
            new Change.Version(PUBLICATION, published), new Change.Version(revision, after));
  }

  @Test
  void a_story_that_is_not_due_yet_makes_one() {
    var before = AnyArticle.scheduled(NOW.plusSeconds(1));
    var after = before.edit().version(4).done();
    assertThat(new Change(before, after, revision(before, after), null).versions()).hasSize(1);
  }

  @Test
  void what_is_due_is_made_permanent_with_the_clocks_own_revision() {
    var due = AnyArticle.scheduled(NOW);

    assertThat(Change.ofDue(due, NOW.plusSeconds(90)))
        .contains(new Change(due, due.at(NOW), PUBLICATION, null));
    assertThat(Change.ofDue(due, NOW)).isPresent();
    assertThat(Change.ofDue(due, NOW.minusNanos(1))).isEmpty();
    assertThat(Change.ofDue(AnyArticle.submitted(), NOW)).isEmpty();
    assertThat(Change.ofDue(due.at(NOW), NOW)).isEmpty();
  }

  private static Revision revision(@Nullable Article before, Article after) {
    return new Revision(
        after.version(),
        NOW,
        AnyArticle.OWNER,
        "put",
        List.of(),
        before == null ? null : before.status(),
        after.status(),
        null);
  }
}
