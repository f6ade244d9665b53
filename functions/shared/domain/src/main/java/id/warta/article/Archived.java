package id.warta.article;

import java.time.Instant;

/// Where the text of an archived story lies: a part of a bundle in the archive, which holds the
/// whole story with its past.
///
/// @param bundle the bundle's name
/// @param offset of the part, in bytes from the bundle's start
/// @param length of the part in bytes
/// @param sha256 of the part as it lies there, 64 hexadecimal digits
/// @param at when the text left the table
/// @param version of the story that the part holds; what came later is in the table alone until the
///   story is old again
/// @param earlierBodies where the texts of earlier versions lie
/// @param lead how the text begins, which a summary shows while the text itself is away
public record Archived(
    String bundle,
    long offset,
    int length,
    String sha256,
    Instant at,
    int version,
    EarlierBodies earlierBodies,
    String lead) {

  /// How far the earlier texts have followed the present one.
  public enum EarlierBodies {
    /// All of them lie in the table: the story is about to be restored.
    IN_TABLE,
    /// Some may have left the table.
    LEAVING,
    /// None lies in the table. Nothing is left to do, and the story is in no index of the archive.
    AWAY
  }

  public Archived earlierBodies(EarlierBodies newEarlierBodies) {
    return new Archived(bundle, offset, length, sha256, at, version, newEarlierBodies, lead);
  }

  public Archived lead(String newLead) {
    return new Archived(bundle, offset, length, sha256, at, version, earlierBodies, newLead);
  }
}
