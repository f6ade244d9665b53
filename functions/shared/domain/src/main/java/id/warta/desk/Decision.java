package id.warta.desk;

import id.warta.article.Article;
import id.warta.feedback.Warning;
import java.util.List;

/// What became of an action on a story.
public sealed interface Decision {

  /// It is done, or was done by the same request before.
  ///
  /// @param article as of the version that the action made
  record Done(Article article, List<Warning> warnings) implements Decision {}

  /// It was not done.
  record Refused(Refusal refusal) implements Decision {}
}
