package id.warta.function.getarticle;

import id.warta.article.Article;
import id.warta.article.Notice;
import id.warta.article.Slug;

/// What a reader finds at the address of a story.
sealed interface PublicStory {

  /// The story.
  record Live(Article article) implements PublicStory {}

  /// It has another address now.
  record Moved(Slug slug) implements PublicStory {}

  /// It was withdrawn.
  record Retracted(Notice notice) implements PublicStory {}

  /// Nothing, or nothing that a reader may know of.
  record Unknown() implements PublicStory {}
}
