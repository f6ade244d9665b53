package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Notice;
import id.warta.article.Status;
import id.warta.filing.Articles;
import id.warta.filing.Revision;
import id.warta.listing.ArticleList;
import id.warta.listing.ListQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Whether all that a store says of a story agrees: slug, lists, register and revisions.
final class Wholeness {
  private final Articles articles;
  private final Instant now;

  Wholeness(Articles articles, Instant now) {
    this.articles = articles;
    this.now = now;
  }

  void check(ArticleId id) {
    articles.find(id).ifPresentOrElse(this::check, () -> checkGone(id));
  }

  private void check(Article story) {
    assertThat(articles.findForReaders(story.slug())).contains(story);
    assertThat(versions(story.id()))
        .isEqualTo(IntStream.rangeClosed(1, story.version()).boxed().toList());
    var last = articles.revisions(story.id(), story.version(), story.version()).getFirst();
    assertThat(last.to()).isEqualTo(story.status());
    var effect = story.at(now).status();
    for (var list : publicLists(story)) {
      assertThat(times(story.id(), list))
          .as("%s", list)
          .isEqualTo(effect == Status.PUBLISHED ? 1 : 0);
    }
    for (var status : Status.values()) {
      if (status != Status.PUBLISHED) {
        assertThat(times(story.id(), new ArticleList.OnDesk(status)))
            .as("the desk's %s", status)
            .isEqualTo(effect == status ? 1 : 0);
      }
    }
    assertThat(articles.notices(null, 100).items())
        .extracting(Notice::id)
        .containsExactlyElementsOf(
            story.status() == Status.RETRACTED ? List.of(story.id()) : List.of());
  }

  private void checkGone(ArticleId id) {
    assertThat(times(id, new ArticleList.Everything())).isZero();
    for (var status : List.of(Status.DRAFT, Status.SUBMITTED)) {
      assertThat(times(id, new ArticleList.OnDesk(status))).isZero();
    }
  }

  private List<Integer> versions(ArticleId id) {
    return articles.revisions(id, 1, 999).stream().map(Revision::version).toList();
  }

  private static List<ArticleList> publicLists(Article story) {
    var content = story.content();
    var lists = new ArrayList<ArticleList>();
    lists.add(new ArticleList.Everything());
    lists.add(new ArticleList.OwnPublic(story.createdBy().sub()));
    if (content.section() != null) {
      lists.add(new ArticleList.InSection(content.section()));
    }
    if (content.dateline() != null && content.dateline().place() != null) {
      lists.add(new ArticleList.FromPlace(content.dateline().place()));
    }
    content.tags().forEach(tag -> lists.add(new ArticleList.WithTag(tag)));
    content.initials().forEach(initials -> lists.add(new ArticleList.ByAuthor(initials)));
    return lists;
  }

  private long times(ArticleId id, ArticleList list) {
    return articles.list(ListQuery.firstPage(list, 100)).items().stream()
        .filter(summary -> summary.id().equals(id))
        .count();
  }
}
