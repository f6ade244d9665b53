package id.warta.desk;

import id.warta.article.Article;
import id.warta.article.ArticleDraft;
import id.warta.feedback.Warning;
import id.warta.filing.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one action makes of a story. Asked again, on the story as it is then, if anybody wrote to
/// it in between, up to a bound: so it may be asked more than once, and what it returned before may
/// never be kept.
///
/// A step that writes by itself must bear that: each of its writes leaves a story on which the
/// action can begin anew, or never does. If it writes to the story itself, that makes the present
/// try outdated, and the desk asks again.
@FunctionalInterface
public interface Step {

  /// What the action makes of this story.
  ///
  /// @param story as everybody must see it now
  /// @param now in whole seconds
  Result of(Article story, Instant now);

  /// The story as it shall be, or why not.
  sealed interface Result {

    /// The story as it shall be. Its version and `updatedAt` are the desk's to set.
    ///
    /// @param note said with it, for the revision
    /// @param companion a change of another story that belongs to it
    record Take(
        ArticleDraft draft,
        @Nullable String note,
        List<Warning> warnings,
        @Nullable Change companion)
        implements Result {}

    /// The story shall be no more.
    record Delete() implements Result {}

    /// Nothing shall be done.
    record Refuse(Refusal refusal) implements Result {}

    static Result take(ArticleDraft draft) {
      return noted(draft, null);
    }

    static Result noted(ArticleDraft draft, @Nullable String note) {
      return new Take(draft, note, List.of(), null);
    }

    static Result refuse(Refusal refusal) {
      return new Refuse(refusal);
    }
  }
}
