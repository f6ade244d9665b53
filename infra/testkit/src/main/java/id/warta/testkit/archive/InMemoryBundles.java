package id.warta.testkit.archive;

import id.warta.archive.Bundles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// Bundles that live as long as the test.
public final class InMemoryBundles implements Bundles {
  private static final int PAGE = 1_000;

  private final ConcurrentSkipListMap<String, byte[]> files = new ConcurrentSkipListMap<>();

  @Override
  public void put(String name, byte[] bytes) {
    files.putIfAbsent(name, bytes.clone());
  }

  @Override
  public Optional<byte[]> read(String name) {
    return Optional.ofNullable(files.get(name)).map(byte[]::clone);
  }

  @Override
  public Optional<byte[]> read(String name, long offset, int length) {
    return Optional.ofNullable(files.get(name))
        .filter(bytes -> offset + length <= bytes.length)
        .map(bytes -> Arrays.copyOfRange(bytes, (int) offset, (int) offset + length));
  }

  @Override
  public List<String> list(@Nullable String after) {
    return (after == null ? files : files.tailMap(after, false))
        .keySet().stream().limit(PAGE).toList();
  }

  /// All bundles by name, as they are now.
  public SortedMap<String, byte[]> all() {
    return new TreeMap<>(files);
  }

  /// Turns one bit of a bundle over.
  ///
  /// @param at which byte
  public void damage(String name, int at) {
    var bytes = read(name).orElseThrow();
    bytes[at] ^= 1;
    files.put(name, bytes);
  }

  /// Loses a bundle.
  public void lose(String name) {
    files.remove(name);
  }
}
