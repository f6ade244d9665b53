package id.warta.archive;

import id.warta.article.Article;
import id.warta.body.Body;
import id.warta.filing.Change;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A story with its whole past: what one part of a bundle holds, and what the table could be
/// rebuilt from.
///
/// @param story as it stood, whole
/// @param versions every version up to that one, in order: its revision, and the story as of it
public record StoryFile(Article story, List<Change.Version> versions) {
  public StoryFile {
    versions = List.copyOf(versions);
  }

  /// The texts that the story had before the present one, by the version that brought each.
  public SortedMap<Integer, Body> earlierBodies() {
    var bodies = new TreeMap<Integer, Body>();
    for (var version : versions) {
      var then = version.article();
      if (then.bodyVersion() != story.bodyVersion()) {
        bodies.put(then.bodyVersion(), then.body());
      }
    }
    return bodies;
  }

  /// All its texts, by the version that brought each.
  public SortedMap<Integer, Body> bodies() {
    var bodies = earlierBodies();
    bodies.put(story.bodyVersion(), story.body());
    return bodies;
  }

  /// The text that a version of the story had.
  ///
  /// @param bodyVersion the version that brought it
  /// @throws DamagedBundle if there was none
  public Body body(int bodyVersion) {
    var body = bodies().get(bodyVersion);
    if (body == null) {
      throw new DamagedBundle("the archive has no text of version " + bodyVersion);
    }
    return body;
  }
}
