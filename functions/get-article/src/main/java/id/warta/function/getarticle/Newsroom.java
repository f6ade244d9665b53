package id.warta.function.getarticle;

import id.warta.desk.Refusal;

/// What a member of the newsroom finds under the id of a story.
///
/// @param <T> what was asked for
sealed interface Newsroom<T> {

  /// It is there, and the caller may see it.
  record Found<T>(T value) implements Newsroom<T> {}

  /// It is not there, or the caller may not see it.
  record Refused<T>(Refusal refusal) implements Newsroom<T> {}
}
