package id.warta.local.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.warta.local.template.ApiDefinition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/// Stands for the user pool: gives out access tokens as Cognito does, to whoever asks. Its key is
/// new at each start.
public final class LocalIssuer {
  private final String issuer;
  private final String clientId;
  private final Clock clock;
  private final RSAKey key;

  /// The issuer that an API's first authorizer trusts.
  public static LocalIssuer of(ApiDefinition api, Clock clock) {
    return api.authorizers().values().stream()
        .findFirst()
        .map(trusting -> new LocalIssuer(trusting.issuer(), trusting.audiences().getFirst(), clock))
        .orElseGet(() -> new LocalIssuer("https://nobody.invalid", "nobody", clock));
  }

  /// An issuer with a new key.
  ///
  /// @param issuer the `iss` of its tokens
  /// @param clientId the app that they were given to
  LocalIssuer(String issuer, String clientId, Clock clock) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.clock = clock;
    try {
      this.key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What a token's signature is checked with.
  public RSAKey publicKey() {
    return key.toPublicJWK();
  }

  /// An access token, signed.
  ///
  /// @param life negative for a token that has expired
  public String token(String user, List<String> groups, Duration life) {
    var now = clock.instant();
    var expires = now.plus(life);
    var issued = life.isPositive() ? now : expires.minus(Duration.ofHours(1));
    var claims =
        new JWTClaimsSet.Builder()
            .subject(subject(user))
            .issuer(issuer)
            .claim("version", 2)
            .claim("client_id", clientId)
            .claim("origin_jti", UUID.randomUUID().toString())
            .claim("event_id", UUID.randomUUID().toString())
            .claim("token_use", "access")
            .claim("scope", "openid")
            .claim("auth_time", issued.getEpochSecond())
            .issueTime(date(issued))
            .expirationTime(date(expires))
            .jwtID(UUID.randomUUID().toString())
            .claim("username", user);
    if (!groups.isEmpty()) {
      claims.claim("cognito:groups", groups);
    }
    return sign(claims.build());
  }

  /// The `sub` of a user: always the same one for a name.
  static String subject(String user) {
    return UUID.nameUUIDFromBytes(user.getBytes(UTF_8)).toString();
  }

  private String sign(JWTClaimsSet claims) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  private static Date date(Instant instant) {
    return Date.from(instant);
  }
}
