package id.warta.photo;

/// The public files of photos, served to anyone who knows their address. Files are made in sets:
/// all renditions of one hash, which stands for the original and all that was rendered into them. A
/// file of a hash never changes its content, so it may be cached for ever.
public interface Media {
  /// Puts one file of a set; writing it again changes nothing.
  ///
  /// @param hash of the set
  /// @throws StorageUnavailable if the store cannot be reached or refuses the call; calling again
  ///   is safe
  void put(PhotoKey key, String hash, Rendition rendition, byte[] bytes);

  /// Deletes every file of a photo, of all sets; does nothing where there is none.
  ///
  /// @throws StorageUnavailable if the store cannot be reached or refuses the call; some files may
  ///   be left, and calling again is safe
  void clear(PhotoKey key);

  /// Deletes every file of one set of a photo; does nothing where there is none.
  ///
  /// @throws StorageUnavailable as [#clear(PhotoKey)] does
  void clear(PhotoKey key, String hash);
}
