package id.warta.filing;

import id.warta.article.Article;
import org.jspecify.annotations.Nullable;

/// One change of one story, to be kept whole or not at all.
///
/// @param before the story as it was read; `null` for a new one
/// @param after the story as it shall be
/// @param revision of the version that the change makes; `null` where it makes none: a photo that
///   is asked for, what the machine finds out about one
/// @param receipt for a caller who gave an `Idempotency-Key`
public record Change(
    @Nullable Article before,
    Article after,
    @Nullable Revision revision,
    @Nullable Receipt receipt) {}
