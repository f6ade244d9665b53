package id.warta.archive;

import id.warta.article.Archived;
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
  /// A text of 256 KB that deflates badly takes 190 KB, and a transaction may hold 4 MB.
  public static final int MOST_BODIES = 16;

  /// The step in which a story's text, and some earlier ones, leave for the archive.
  ///
  /// @param story as it was read, with its text
  /// @param archived where it lies from now on
  public static Move away(Article story, Archived archived, List<Integer> leaving) {
    var after = story.edit().archived(archived).body(Body.EMPTY, story.bodyVersion()).done();
    return new Move(story, after, leaving, Map.of());
  }

  public Move {
    leaving = List.copyOf(leaving);
    returning = Map.copyOf(returning);
  }
}
