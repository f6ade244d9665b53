package id.warta.filing;

import id.warta.article.ArticleId;
import id.warta.photo.PhotoId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a change leaves for its caller to ask after, should the answer be lost. Written in one
/// transaction with the change.
///
/// @param version of the story that the answer showed
/// @param photoId of a photo that was asked for
/// @param photoExpiresAt when that photo's URL stops to work
/// @param expiresAt from when on the receipt counts as absent
public record Receipt(
    IdempotencyKey key,
    ArticleId articleId,
    int version,
    @Nullable PhotoId photoId,
    @Nullable Instant photoExpiresAt,
    Instant expiresAt) {

  /// Whether the same was asked then: a key may not be used for another request.
  public boolean answers(IdempotencyKey again) {
    return key.equals(again);
  }
}
