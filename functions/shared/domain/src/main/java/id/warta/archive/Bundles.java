package id.warta.archive;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files of the archive. A bundle is written once and never changed.
///
/// Every method throws [id.warta.photo.StorageUnavailable] if the store cannot be reached or
/// refuses the call.
public interface Bundles {

  /// Keeps a bundle; leaves one that has this name already as it is.
  void put(String name, byte[] bytes);

  /// A bundle as it lies there; empty if there is none of this name.
  Optional<byte[]> read(String name);

  /// A part of a bundle in one read; empty if there is no such bundle, or it ends before the part
  /// does.
  Optional<byte[]> read(String name, long offset, int length);

  /// The names of some bundles, in order.
  ///
  /// @param after the last name that is known already; `null` to begin with the first
  /// @return none only if there is no further one
  List<String> list(@Nullable String after);
}
