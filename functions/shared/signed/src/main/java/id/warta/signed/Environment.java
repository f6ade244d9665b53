package id.warta.signed;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/// What a store is told by the environment of the function that it works for.
public final class Environment {
  private Environment() {}

  /// The value of a variable that a store cannot do without.
  ///
  /// @throws IllegalStateException if the variable is not set, or empty
  public static String required(String variable) {
    var value = System.getenv(variable);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException(variable + " is not set");
    }
    return value;
  }

  /// The credentials of the function, as the SDK finds them: not before they are first asked for.
  public static AwsCredentialsProvider credentials() {
    return DefaultCredentialsProvider.builder().build();
  }
}
