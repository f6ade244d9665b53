package id.warta.filing;

import id.warta.article.Article;

/// What became of a [Change].
public sealed interface Saved {

  /// It is kept.
  ///
  /// @param article as stored, ready for the next change
  record Done(Article article) implements Saved {}

  /// Nothing was written: another story has the slug.
  record SlugTaken() implements Saved {}

  /// Nothing was written: somebody else's change came first. Read the story again.
  record Outdated() implements Saved {}

  /// Nothing was written: the caller's key was used before, perhaps a moment ago.
  record AlreadyAnswered(Receipt receipt) implements Saved {}
}
