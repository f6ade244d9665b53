package id.warta.function.submitarticle;

import id.warta.feedback.Fault;
import id.warta.feedback.Warning;
import id.warta.filing.IdempotencyKey;
import id.warta.manuscript.Manuscript;
import id.warta.staff.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reporter or an editor sends: a manuscript, and what is to become of it.
///
/// @param faults what could not be read of it
/// @param warnings what was read, but not as its sender may think
/// @param publishedAt for a story that appeared before; `null` for now
/// @param key `null` if the caller gave none
record Submission(
    Caller caller,
    Manuscript manuscript,
    List<Fault> faults,
    List<Warning> warnings,
    Intent intent,
    @Nullable Instant publishedAt,
    @Nullable IdempotencyKey key) {

  boolean publishes() {
    return intent == Intent.PUBLISH;
  }

  /// What is to become of the manuscript.
  enum Intent {
    /// Keep it as its owner's draft.
    DRAFT,
    /// Hand it to the editors.
    SUBMIT,
    /// Publish it at once.
    PUBLISH
  }
}
