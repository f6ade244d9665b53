package id.warta.article;

/// What a reader must be told of a story before reading it.
public enum Label {
  /// Not yet confirmed by the newsroom; shown with the masthead's notice until an editor clears it
  /// (Dewan Pers, Pedoman Pemberitaan Media Siber, 2c).
  UNVERIFIED,
  /// Changed by a correction; set by the server alone.
  UPDATED,
  /// Paid for. Stays on a published story.
  ADVERTORIAL,
  OPINION,
  /// Pictures made by a machine.
  AI_IMAGE,
  /// Read aloud by a machine.
  AI_VOICE,
  /// The answer of somebody whom an earlier story concerned.
  RIGHT_OF_REPLY
}
