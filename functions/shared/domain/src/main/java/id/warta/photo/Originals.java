package id.warta.photo;

import java.util.Optional;

/// The originals of photos that could be shown, as they were sent: what a new set of files is made
/// from when the texts change. None become public, and no browser can send anything here.
public interface Originals {
  /// Keeps an original; keeping it again changes nothing.
  ///
  /// @throws StorageUnavailable if the store cannot be reached or refuses the call; calling again
  ///   is safe
  void keep(PhotoKey key, byte[] bytes);

  /// Reads an original; empty if there is none.
  ///
  /// @throws StorageUnavailable if the store cannot be reached or refuses the call
  Optional<byte[]> find(PhotoKey key);

  /// Lets an original go; does nothing where there is none.
  ///
  /// @throws StorageUnavailable as [#keep] does
  void discard(PhotoKey key);
}
