package id.warta.testkit;

/// How much a test takes on. The ordinary build takes enough to prove the point; `mvn -Dscale=full`
/// as much as the design speaks of, which a laptop's DynamoDB needs half an hour for.
public final class Scale {
  private static final boolean FULL = "full".equals(System.getProperty("scale"));

  private Scale() {}

  /// One number or the other, as the build was asked.
  public static int of(int ordinary, int full) {
    return FULL ? full : ordinary;
  }
}
