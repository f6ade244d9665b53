package id.warta.testkit.archive;

import id.warta.archive.Bundles;

class InMemoryBundlesTest implements BundlesContract {
  private final InMemoryBundles bundles = new InMemoryBundles();

  @Override
  public Bundles bundles() {
    return bundles;
  }
}
