package id.warta.local.template;

/// How many requests a route takes: `ratePerSecond` in the long run, `burst` at once.
public record ThrottleDefinition(double ratePerSecond, int burst) {
  /// What an account has where the template says nothing.
  public static final ThrottleDefinition OF_ACCOUNT = new ThrottleDefinition(10_000, 5_000);
}
