package id.warta.filing;

import id.warta.article.ArticleId;

/// What a deleted story leaves in the store, because it could be too much for the write that
/// deletes it: photos, earlier bodies, marks of former files.
public interface Leftovers {

  /// Deletes what a story has left, but for its revisions, which stay. Does nothing where nothing
  /// is left.
  ///
  /// @param deleted a story that is gone; its id is never used again
  /// @throws IllegalStateException if the story is there; nothing is deleted
  /// @throws ArticlesUnavailable if the store cannot be reached or refuses the call; some may be
  ///   left, and calling again goes on with the rest
  void clear(ArticleId deleted);
}
