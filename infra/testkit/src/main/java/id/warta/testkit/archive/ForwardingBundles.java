package id.warta.testkit.archive;

import id.warta.archive.Bundles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Bundles that lie elsewhere; a test overrides what it wants to happen on the way.
public class ForwardingBundles implements Bundles {
  private final Bundles bundles;

  public ForwardingBundles(Bundles bundles) {
    this.bundles = bundles;
  }

  @Override
  public void put(String name, byte[] bytes) {
    bundles.put(name, bytes);
  }

  @Override
  public Optional<byte[]> read(String name) {
    return bundles.read(name);
  }

  @Override
  public Optional<byte[]> read(String name, long offset, int length) {
    return bundles.read(name, offset, length);
  }

  @Override
  public List<String> list(@Nullable String after) {
    return bundles.list(after);
  }
}
