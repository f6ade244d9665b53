package id.warta.testkit.s3;

import id.warta.photo.Originals;
import id.warta.photo.PhotoKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Originals that live as long as the test.
public final class InMemoryOriginals implements Originals {
  private final Map<PhotoKey, byte[]> files = new ConcurrentHashMap<>();

  @Override
  public void keep(PhotoKey key, byte[] bytes) {
    files.put(key, bytes);
  }

  @Override
  public Optional<byte[]> find(PhotoKey key) {
    return Optional.ofNullable(files.get(key));
  }

  @Override
  public void discard(PhotoKey key) {
    files.remove(key);
  }

  /// Of how many photos there is one.
  public int size() {
    return files.size();
  }
}
