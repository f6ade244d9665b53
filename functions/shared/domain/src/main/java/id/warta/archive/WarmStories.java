package id.warta.archive;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.body.Body;
import id.warta.filing.Saved;
import id.warta.listing.ListPosition;
import id.warta.listing.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The stories of which the archive lacks something; see [Article#isWarm()].
///
/// Every method throws [id.warta.filing.ArticlesUnavailable] if the store cannot be reached or
/// refuses the call.
public interface WarmStories {

  /// One page of a section's stories in the order in which they age, the oldest first. May be some
  /// moments old.
  ///
  /// @param from the first second from which a story's age may count; `null` for all that are old
  /// @param until the last such second
  /// @param after the last story of the page before; `null` for the first page
  /// @param limit the most stories of the page
  Page<ArticleId> of(
      String section,
      @Nullable Instant from,
      Instant until,
      @Nullable ListPosition after,
      int limit);

  /// The story with its past up to the version that it has here.
  ///
  /// @param story with its text
  /// @param elsewhere texts that the table need not hold, by the versions that brought them
  /// @throws IllegalStateException if a text of its past is nowhere
  StoryFile file(Article story, Map<Integer, Body> elsewhere);

  /// The earlier texts of a story that lie in the table, by the versions that brought them, in
  /// order.
  List<Integer> earlierBodies(ArticleId id);

  /// Makes a step.
  ///
  /// @return [Saved.Done], or [Saved.Outdated] if somebody wrote to the story since it was read
  Saved move(Move move);
}
