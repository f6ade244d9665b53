package id.warta.filing;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.ArticleSummary;
import id.warta.article.Notice;
import id.warta.article.Slug;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import id.warta.listing.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every story of the newspaper.
///
/// What is answered is the story as stored: who shows it or judges it asks [Article#at] first.
/// Every method throws [ArticlesUnavailable] if the store cannot be reached or refuses the call.
public interface Articles {

  /// The story of this id, with every write that was answered before this call.
  Optional<Article> find(ArticleId id);

  /// The story as it was when it had this version, with what is known of its photos' files today.
  Optional<Article> find(ArticleId id, int version);

  /// The story of this id for a reader, who may be shown a state that is some moments old.
  Optional<Article> findForReaders(ArticleId id);

  /// The story that has or once had this slug in public, for a reader, who may be shown a state
  /// that is some moments old.
  Optional<Article> findForReaders(Slug slug);

  /// One page of a list, each story as of now; see [ListQuery] for what is in it and in which
  /// order.
  Page<ArticleSummary> list(ListQuery query);

  /// One page of the register of retracted stories, the last retracted first.
  ///
  /// @param after the last notice of the page before; `null` for the first page
  /// @param limit the most notices of the page
  Page<Notice> notices(@Nullable ListPosition after, int limit);

  /// The revisions of these versions of a story, in order, as far as they are stored.
  List<Revision> revisions(ArticleId id, int firstVersion, int lastVersion);

  /// Stories that are stored as scheduled and are due by now, the longest overdue first. One that
  /// was published a moment ago may still be among them.
  ///
  /// @param after the last story of the page before; `null` for the first page
  /// @param limit the most stories of the page
  Page<ArticleId> due(@Nullable ListPosition after, int limit);

  /// Keeps a change, whole or not at all.
  ///
  /// @throws ArticlesUnavailable also where the answer was lost: the change may or may not have
  ///   been kept, and making it again with the same receipt is safe
  Saved save(Change change);

  /// Deletes a story and frees its slug, in one write.
  ///
  /// @throws ArticlesUnavailable also where the answer was lost, as [#save] does
  Saved delete(Deletion deletion);

  /// The sections that are in use, in order: those that were noted, and no other.
  List<String> sections();

  /// Notes that stories of this section are public, or will be; changes nothing where that is
  /// known.
  void noteSection(String section);

  /// The receipt that was left under this scope, if it has not expired.
  Optional<Receipt> receipt(IdempotencyKey key);
}
