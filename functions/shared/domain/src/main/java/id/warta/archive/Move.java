package id.warta.archive;

import id.warta.article.Article;
import id.warta.body.Body;
import java.util.List;
import java.util.Map;

/// A step of a story's way into the archive or back: a write that the machine makes, and no
/// version. Kept whole or not at all, and only if nobody wrote to the story since it was read.
///
/// @param before the story as it was read
/// @param after the story as it shall be
/// @param leaving earlier texts that leave the table with this step, by the versions that brought
///   them; at most [#MOST_BODIES]
/// @param returning earlier texts that come back with this step; at most [#MOST_BODIES]
public record Move(
    Article before, Article after, List<Integer> leaving, Map<Integer, Body> returning) {
  /// A text deflates to 100 KB at most, and a transaction may hold 4 MB.
  public static final int MOST_BODIES = 25;

  public Move {
    leaving = List.copyOf(leaving);
    returning = Map.copyOf(returning);
  }
}
