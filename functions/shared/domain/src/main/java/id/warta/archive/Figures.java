package id.warta.archive;

import id.warta.article.ArticleId;
import java.util.ArrayList;
import java.util.List;

/// What became of the stories that a run looked at. They add up: each was looked at once and is in
/// one of the other counts.
///
/// @param looked at
/// @param archived by this run, or in a dry run would have been
/// @param already archived by an earlier run, and finished by this one where it had broken off
/// @param held by a legal hold
/// @param skipped because they changed, were retracted or are gone since the index named them
/// @param failed stayed where they were
/// @param bytes that the archived ones take in their bundles
/// @param failures of the failed ones, the first [#MOST_FAILURES]
public record Figures(
    int looked,
    int archived,
    int already,
    int held,
    int skipped,
    int failed,
    long bytes,
    List<Failure> failures) {
  public static final int MOST_FAILURES = 100;
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, List.of());

  /// Why a story stayed where it was.
  public record Failure(ArticleId id, String reason) {}

  /// @throws IllegalArgumentException if they do not add up
  public Figures {
    if (looked != archived + already + held + skipped + failed) {
      throw new IllegalArgumentException("a run's figures do not add up");
    }
    failures = List.copyOf(failures.subList(0, Math.min(failures.size(), MOST_FAILURES)));
  }

  /// One story that was archived.
  public static Figures ofArchived(long bytes) {
    return new Figures(1, 1, 0, 0, 0, 0, bytes, List.of());
  }

  /// One story that an earlier run had archived.
  public static Figures ofAlready() {
    return new Figures(1, 0, 1, 0, 0, 0, 0, List.of());
  }

  /// One story on hold.
  public static Figures ofHeld() {
    return new Figures(1, 0, 0, 1, 0, 0, 0, List.of());
  }

  /// One story that is not to be taken after all.
  public static Figures ofSkipped() {
    return new Figures(1, 0, 0, 0, 1, 0, 0, List.of());
  }

  /// One story that could not be taken.
  ///
  /// @param reason for the person who reads the report
  public static Figures ofFailed(ArticleId id, String reason) {
    return new Figures(1, 0, 0, 0, 0, 1, 0, List.of(new Failure(id, reason)));
  }

  public Figures plus(Figures more) {
    var together = new ArrayList<>(failures);
    together.addAll(more.failures());
    return new Figures(
        looked + more.looked(),
        archived + more.archived(),
        already + more.already(),
        held + more.held(),
        skipped + more.skipped(),
        failed + more.failed(),
        bytes + more.bytes(),
        together);
  }
}
