package id.warta.filing;

import id.warta.article.Article;
import org.jspecify.annotations.Nullable;

/// The end of a story that was never public. Its revisions stay; its photos and earlier bodies are
/// cleared away afterwards.
///
/// @param story as it was read
/// @param revision who deleted it, and when
/// @param receipt for a caller who gave an `Idempotency-Key`
public record Deletion(Article story, Revision revision, @Nullable Receipt receipt) {}
