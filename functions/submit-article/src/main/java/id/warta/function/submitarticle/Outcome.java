package id.warta.function.submitarticle;

import id.warta.article.Article;
import id.warta.feedback.Fault;
import id.warta.feedback.Warning;
import java.time.Instant;
import java.util.List;

/// What becomes of a [Submission].
sealed interface Outcome {

  /// It is a story now, or was made one by the same request before.
  ///
  /// @param article as of the version that the request made
  record Filed(Article article, List<Warning> warnings) implements Outcome {}

  /// Some fields must change.
  record Unfit(List<Fault> faults) implements Outcome {}

  /// Its body is too long once cleaned.
  record TooLong(int bytes) implements Outcome {}

  /// It must not be public before this moment.
  record Embargoed(Instant until) implements Outcome {}

  /// The caller's key came with another request before.
  record KeyReused() implements Outcome {}

  /// What the request made is gone: deleted since.
  record Gone() implements Outcome {}
}
