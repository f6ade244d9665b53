package id.warta.function.getarticle;

import id.warta.archive.Archive;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Notice;
import id.warta.article.Rights;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.desk.Refusal;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.filing.Revision;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds one story, for a reader or for the newsroom, and what it was.
final class GetArticle {
  private final Articles articles;
  private final Archive archive;
  private final Clock clock;

  GetArticle(Articles articles, Archive archive, Clock clock) {
    this.articles = articles;
    this.archive = archive;
    this.clock = clock;
  }

  /// What a reader finds under an id or a slug, present or former.
  PublicStory forReaders(String reference) {
    var id = ArticleId.parse(reference);
    if (id.isPresent()) {
      return articles
          .findForReaders(id.get())
          .map(stored -> seen(stored, null))
          .orElseGet(PublicStory.Unknown::new);
    }
    if (!Slug.isSlug(reference)) {
      return new PublicStory.Unknown();
    }
    var slug = new Slug(reference);
    return articles
        .findForReaders(slug)
        .map(stored -> seen(stored, slug))
        .orElseGet(PublicStory.Unknown::new);
  }

  /// The text is fetched last: who is sent on needs none.
  ///
  /// @param asked the slug under which it was looked for; `null` if under its id
  private PublicStory seen(Article stored, @Nullable Slug asked) {
    var article = stored.at(clock.instant());
    var notice = Notice.of(article);
    if (notice.isPresent()) {
      return new PublicStory.Retracted(notice.get());
    }
    if (article.status() != Status.PUBLISHED) {
      return new PublicStory.Unknown();
    }
    return asked == null || asked.equals(article.slug())
        ? new PublicStory.Live(archive.whole(article))
        : new PublicStory.Moved(article.slug());
  }

  /// The story of this id, for a member of the newsroom.
  Newsroom<Article> forNewsroom(String reference, Caller caller) {
    return ifReadable(
        reference, caller, stored -> Optional.of(archive.whole(stored.at(clock.instant()))));
  }

  /// The story as it was when it had this version. It reads the same wherever its text lies.
  Newsroom<Article> asItWas(String reference, int version, Caller caller) {
    return ifReadable(
        reference,
        caller,
        stored -> {
          var seen = stored.at(clock.instant());
          return seen.version() == version
              ? Optional.of(inTable(seen))
              : articles.find(stored.id(), version).map(this::inTable);
        });
  }

  private Article inTable(Article story) {
    return archive.whole(story).edit().archived(null).done();
  }

  /// One page of the story's revisions.
  ///
  /// @param before the version before which it begins; `null` for the first page
  Newsroom<RevisionPage> revisions(
      String reference, @Nullable Integer before, int limit, Caller caller) {
    return ifReadable(reference, caller, stored -> Optional.of(revisions(stored, before, limit)));
  }

  /// Versions have no gaps, so a page is a range of them. The last one may be in effect and not
  /// stored yet.
  private RevisionPage revisions(Article stored, @Nullable Integer before, int limit) {
    var current = stored.at(clock.instant()).version();
    var last = before == null ? current : Math.min(before - 1, current);
    var first = Math.max(1, last - limit + 1);
    var revisions = new ArrayList<Revision>(articles.revisions(stored.id(), first, last));
    Change.ofDue(stored, clock.instant())
        .map(Change::revision)
        .filter(due -> due.version() <= last)
        .ifPresent(revisions::add);
    return new RevisionPage(revisions.reversed(), first > 1 ? first : null);
  }

  private <T> Newsroom<T> ifReadable(
      String reference, Caller caller, Function<Article, Optional<T>> find) {
    var stored =
        ArticleId.parse(reference)
            .flatMap(articles::find)
            .filter(story -> Rights.mayRead(story.summary().at(clock.instant()), caller));
    var notice = stored.flatMap(Notice::of);
    if (notice.isPresent() && !caller.isAtLeast(Group.EDITOR)) {
      return new Newsroom.Refused<>(new Refusal.Withdrawn(notice.get()));
    }
    return stored
        .flatMap(find)
        .<Newsroom<T>>map(Newsroom.Found::new)
        .orElseGet(() -> new Newsroom.Refused<>(new Refusal.Unknown()));
  }
}
