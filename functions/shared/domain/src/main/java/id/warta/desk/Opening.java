package id.warta.desk;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.article.Rights.Verdict;
import id.warta.staff.Caller;

/// Whether a caller may try an action on a story.
public sealed interface Opening {

  /// The story lies on the desk.
  ///
  /// @param stored as the table has it: what a write starts from
  /// @param seen as everybody must see it now
  /// @param verdict of the table of rights; never `FORBIDDEN`
  record Opened(Article stored, Article seen, Caller caller, Action action, Verdict verdict)
      implements Opening {}

  /// The caller may not.
  record Closed(Refusal refusal) implements Opening {}
}
