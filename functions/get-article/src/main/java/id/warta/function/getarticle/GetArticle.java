package id.warta.function.getarticle;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Rights;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.filing.Articles;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import java.time.Clock;

/// Finds one story, for a reader or for the newsroom.
final class GetArticle {
  private final Articles articles;
  private final Clock clock;

  GetArticle(Articles articles, Clock clock) {
    this.articles = articles;
    this.clock = clock;
  }

  /// What a reader finds under an id or a slug, present or former.
  PublicStory forReaders(String reference) {
    var id = ArticleId.parse(reference);
    if (id.isPresent()) {
      return articles.findForReaders(id.get()).map(this::seen).orElseGet(PublicStory.Unknown::new);
    }
    if (!Slug.isSlug(reference)) {
      return new PublicStory.Unknown();
    }
    var slug = new Slug(reference);
    return articles
        .findForReaders(slug)
        .map(article -> movedFrom(slug, seen(article)))
        .orElseGet(PublicStory.Unknown::new);
  }

  private PublicStory seen(Article stored) {
    var article = stored.at(clock.instant());
    var retraction = article.retraction();
    if (retraction != null) {
      return new PublicStory.Retracted(article, retraction);
    }
    return article.status() == Status.PUBLISHED
        ? new PublicStory.Live(article)
        : new PublicStory.Unknown();
  }

  private static PublicStory movedFrom(Slug asked, PublicStory found) {
    return found instanceof PublicStory.Live(var article) && !article.slug().equals(asked)
        ? new PublicStory.Moved(article.slug())
        : found;
  }

  /// What a member of the newsroom finds under an id.
  NewsroomStory forNewsroom(String reference, Caller caller) {
    return ArticleId.parse(reference)
        .flatMap(articles::find)
        .map(article -> article.at(clock.instant()))
        .filter(article -> Rights.mayRead(article.summary(), caller))
        .map(article -> forNewsroom(article, caller))
        .orElseGet(NewsroomStory.Unknown::new);
  }

  private static NewsroomStory forNewsroom(Article article, Caller caller) {
    var retraction = article.retraction();
    return retraction != null && !caller.isAtLeast(Group.EDITOR)
        ? new NewsroomStory.Retracted(article, retraction)
        : new NewsroomStory.Found(article);
  }
}
