package id.warta.testkit.s3;

import id.warta.photo.Media;
import id.warta.photo.PhotoKey;
import id.warta.photo.Rendition;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Public files that live as long as the test.
public final class InMemoryMedia implements Media {
  private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

  @Override
  public void put(PhotoKey key, String hash, Rendition rendition, byte[] bytes) {
    files.put(key.rendition(hash, rendition), bytes);
  }

  @Override
  public void clear(PhotoKey key) {
    files.keySet().removeIf(name -> name.startsWith(key.folder()));
  }

  @Override
  public void clear(PhotoKey key, String hash) {
    files.keySet().removeIf(name -> name.startsWith(key.set(hash)));
  }

  /// All files by their key, as they are now.
  public Map<String, byte[]> files() {
    return new TreeMap<>(files);
  }
}
