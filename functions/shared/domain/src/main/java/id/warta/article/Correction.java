package id.warta.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A public admission that a published story was wrong (Dewan Pers, Pedoman Pemberitaan Media
/// Siber, 4).
///
/// @param text up to 4,000 characters
/// @param replyArticleId the story that answers, if one was published
public record Correction(
    Kind kind,
    String text,
    RequestedBy requestedBy,
    Instant postedAt,
    @Nullable ArticleId replyArticleId) {

  /// What the press law calls it.
  public enum Kind {
    RALAT,
    KOREKSI,
    HAK_JAWAB
  }

  /// Who asked for it.
  public enum RequestedBy {
    EDITOR,
    SOURCE,
    READER
  }
}
