package id.warta.aftermath;

/// One record of what the store tells of its changes.
public sealed interface Told {

  /// What the record is called where it could not be followed.
  String position();

  /// Something happened.
  ///
  /// @param id the same each time the record comes
  record Happened(String position, String id, Happening happening) implements Told {}

  /// The record cannot be read, and never will be.
  record Damaged(String position, RuntimeException cause) implements Told {}
}
