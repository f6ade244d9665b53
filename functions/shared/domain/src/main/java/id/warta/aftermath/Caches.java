package id.warta.aftermath;

import id.warta.article.ArticleId;
import java.util.Collection;
import java.util.List;

/// The copies of pages and photos that a CDN keeps near readers.
public interface Caches {

  /// Has the CDN ask for these pages anew when they are next read. It has begun when this returns,
  /// and takes some seconds.
  ///
  /// @param paths each begins with a slash; a `*` at the end stands for any text, a query too
  /// @param cause what made them stale; asked for again with the same paths, nothing is done twice
  /// @throws ServiceUnavailable if the CDN cannot be reached or refuses the call; calling again is
  ///   safe
  void refreshPages(List<String> paths, String cause);

  /// Has the CDN forget the photos of these stories, and perhaps of others.
  ///
  /// @param stories at least one
  /// @param cause as for [#refreshPages]
  /// @throws ServiceUnavailable as [#refreshPages] does
  void refreshPhotos(Collection<ArticleId> stories, String cause);
}
