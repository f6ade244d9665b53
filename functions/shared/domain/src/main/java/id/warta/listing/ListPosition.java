package id.warta.listing;

import id.warta.article.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A place in a list, on a story or where one was. Stays valid while stories come and go around it.
///
/// @param time by which the list is sorted first; `null` in one that is sorted by id alone
public record ListPosition(@Nullable Instant time, ArticleId id) {}
