package id.warta.desk;

import id.warta.article.Article;
import id.warta.article.ArticleDraft;
import id.warta.feedback.Warning;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one action makes of a story. Asked again, on the story as it is then, if the machine wrote
/// to it in between; so it must change nothing but what it returns.
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
    record Take(ArticleDraft draft, @Nullable String note, List<Warning> warnings)
        implements Result {}

    record Refuse(Refusal refusal) implements Result {}

    static Result take(ArticleDraft draft) {
      return new Take(draft, null, List.of());
    }

    static Result refuse(Refusal refusal) {
      return new Refuse(refusal);
    }
  }
}
