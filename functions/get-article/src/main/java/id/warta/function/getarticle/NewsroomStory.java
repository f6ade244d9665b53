package id.warta.function.getarticle;

import id.warta.article.Article;
import id.warta.article.Retraction;

/// What a member of the newsroom finds under the id of a story.
sealed interface NewsroomStory {

  /// The story, whole.
  record Found(Article article) implements NewsroomStory {}

  /// It was withdrawn, and a reporter is told no more of it than the public.
  record Retracted(Article article, Retraction retraction) implements NewsroomStory {}

  /// Nothing, or nothing that the caller may know of.
  record Unknown() implements NewsroomStory {}
}
