package id.warta.function.archivestories;

/// What the time of a call still suffices for. It ends for stories before it ends for bundles, so
/// that what was read can still be written.
interface Time {

  /// Whether another story may be read and packed.
  boolean forAnotherStory();

  /// Whether another bundle may be written and read back, and its stories moved.
  boolean forAnotherBundle();
}
