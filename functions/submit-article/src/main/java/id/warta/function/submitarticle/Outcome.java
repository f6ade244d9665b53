package id.warta.function.submitarticle;

import id.warta.article.Article;
import id.warta.desk.Refusal;
import id.warta.feedback.Warning;
import java.util.List;

/// What becomes of a [Submission].
sealed interface Outcome {

  /// It is a story now, or was made one by the same request before.
  ///
  /// @param article as of the version that the request made
  record Filed(Article article, List<Warning> warnings) implements Outcome {}

  /// It is no story.
  record Refused(Refusal refusal) implements Outcome {}
}
