package id.warta.article;

/// Where a story stands between desk and reader.
public enum Status {
  /// Being written; the owner's and the editors' alone.
  DRAFT,
  /// Handed in; waits for an editor.
  SUBMITTED,
  /// Accepted for a time that has not come.
  SCHEDULED,
  /// What readers see.
  PUBLISHED,
  /// Withdrawn from readers, who find a notice in its place.
  RETRACTED;

  /// Whether the story stands in the lists of readers, now or from its time on.
  public boolean isListed() {
    return this == SCHEDULED || this == PUBLISHED;
  }
}
