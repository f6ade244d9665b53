package id.warta.local.storage;

import id.warta.local.lambda.Credentials;
import id.warta.local.template.FunctionDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has a key to S3: each function one that opens what its role allows, and the developer one
/// that opens everything.
public final class KeyRing {
  /// For whoever sits before the laptop.
  public static final Credentials DEVELOPER = new Credentials("local", "local", "");

  private record Key(Credentials credentials, S3Rights rights) {}

  private final Map<String, Key> byIdentity = new HashMap<>();

  /// New keys for these functions.
  public KeyRing(List<FunctionDefinition> functions) {
    add(new Key(DEVELOPER, S3Rights.ALL));
    for (var function : functions) {
      var credentials =
          new Credentials(
              identity(function), UUID.randomUUID().toString(), "token of " + function.name());
      add(new Key(credentials, new S3Rights(function.rights())));
    }
  }

  private void add(Key key) {
    byIdentity.put(key.credentials().accessKeyId(), key);
  }

  /// The key of a function.
  public Credentials of(FunctionDefinition function) {
    var key = byIdentity.get(identity(function));
    if (key == null) {
      throw new IllegalArgumentException("No key for " + function.name());
    }
    return key.credentials();
  }

  /// The secret of a key; null if there is no such key.
  @Nullable String secret(@Nullable String identity) {
    var key = byIdentity.get(String.valueOf(identity));
    return key == null ? null : key.credentials().secretAccessKey();
  }

  /// What a key opens; null if there is no such key.
  @Nullable S3Rights rights(@Nullable String identity) {
    var key = byIdentity.get(String.valueOf(identity));
    return key == null ? null : key.rights();
  }

  private static String identity(FunctionDefinition function) {
    return "LOCAL" + function.logicalId().toUpperCase(Locale.ROOT);
  }
}
