package id.warta.archive;

import id.warta.article.Archived;
import id.warta.article.Article;
import id.warta.body.Body;
import java.io.IOException;

/// The archive, read: gives archived stories their texts back.
public final class Archive {
  private final Bundles bundles;
  private final StoryLines lines;

  public Archive(Bundles bundles, StoryLines lines) {
    this.bundles = bundles;
    this.lines = lines;
  }

  /// The story with its text, wherever that lies. One ranged read where the archive has it; none
  /// where the table does.
  ///
  /// @throws DamagedBundle if the archive does not hold what it should
  /// @throws id.warta.photo.StorageUnavailable if the archive cannot be reached
  public Article whole(Article story) {
    var archived = story.archived();
    return archived == null || !story.body().isEmpty()
        ? story
        : story.edit().body(body(story, archived), story.bodyVersion()).done();
  }

  private Body body(Article story, Archived archived) {
    var member = member(archived);
    try (var line = Bundle.inflated(member)) {
      var last = lines.lastBody(line, story.id(), story.bodyVersion());
      return last.orElseGet(() -> lines.read(Bundle.line(member)).body(story.bodyVersion()));
    } catch (IOException damaged) {
      throw new DamagedBundle("no gzip lies in " + place(archived), damaged);
    }
  }

  /// The story with its past, as it went into the archive.
  ///
  /// @throws DamagedBundle if the archive does not hold what it should
  /// @throws id.warta.photo.StorageUnavailable if the archive cannot be reached
  public StoryFile file(Article story, Archived archived) {
    var file = lines.read(Bundle.line(member(archived)));
    if (!file.story().id().equals(story.id())) {
      throw new DamagedBundle("another story than " + story.id() + " lies in " + place(archived));
    }
    return file;
  }

  /// The part's bytes, as they were put there.
  private byte[] member(Archived archived) {
    var member =
        bundles
            .read(archived.bundle(), archived.offset(), archived.length())
            .orElseThrow(() -> DamagedBundle.missing("there is no " + place(archived)));
    if (!Bundle.sha256(member).equals(archived.sha256())) {
      throw new DamagedBundle("other bytes than were put there lie in " + place(archived));
    }
    return member;
  }

  private static String place(Archived archived) {
    return archived.bundle() + ", " + archived.length() + " bytes from " + archived.offset();
  }
}
