package id.warta.function.archivestories;

import java.util.function.BooleanSupplier;

/// What the time of a call still suffices for. It ends for stories before it ends for bundles, so
/// that what was read can still be written.
///
/// @param forStories whether another story may be read and packed
/// @param forBundles whether another bundle may be written and read back, and its stories moved
record Time(BooleanSupplier forStories, BooleanSupplier forBundles) {

  boolean sufficesForStory() {
    return forStories.getAsBoolean();
  }

  boolean sufficesForBundle() {
    return forBundles.getAsBoolean();
  }
}
