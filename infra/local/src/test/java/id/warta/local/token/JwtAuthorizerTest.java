package id.warta.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.warta.local.Json;
import id.warta.local.template.AuthorizerDefinition;
import id.warta.local.token.JwtAuthorizer.Verdict;
import id.warta.local.token.JwtAuthorizer.Verdict.Forbidden;
import id.warta.local.token.JwtAuthorizer.Verdict.Granted;
import id.warta.local.token.JwtAuthorizer.Verdict.Unauthorized;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JwtAuthorizerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String ISSUER = "https://issuer.example";
  private static final RSAKey KEY = key("one");

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final JwtAuthorizer authorizer =
      new JwtAuthorizer(new AuthorizerDefinition(ISSUER, List.of("app")), KEY, clock);

  @Test
  void trusts_the_local_issuer() {
    var issuer = new LocalIssuer(ISSUER, "app", clock);
    var trusting =
        new JwtAuthorizer(
            new AuthorizerDefinition(ISSUER, List.of("app")), issuer.publicKey(), clock);
    var verdict =
        trusting.check(
            "Bearer " + issuer.token("fadli", List.of("editor", "reporter"), Duration.ofHours(1)),
            List.of());
    assertThat(verdict).isInstanceOf(Granted.class);
    var claims = ((Granted) verdict).claims();
    assertThat(claims.path("cognito:groups").asString()).isEqualTo("[editor reporter]");
    assertThat(claims.path("iss").asString()).isEqualTo(ISSUER);
    assertThat(claims.path("iat").asString()).isEqualTo(Long.toString(NOW.getEpochSecond()));
    assertThat(claims.valueStream()).allMatch(value -> value.isString());

    var without = trusting.check(issuer.token("fadli", List.of(), Duration.ofHours(1)), List.of());
    assertThat(((Granted) without).claims().has("cognito:groups")).isFalse();
    assertThat(trusting.check(issuer.token("a", List.of(), Duration.ofSeconds(-1)), List.of()))
        .isInstanceOf(Unauthorized.class);
  }

  @Test
  void takes_the_audience_from_either_claim() throws Exception {
    assertThat(check(good -> {})).isInstanceOf(Granted.class);
    assertThat(check(claims -> claims.claim("client_id", null).audience(List.of("x", "app"))))
        .isInstanceOf(Granted.class);
    assertThat(check(claims -> claims.audience("other"))).isInstanceOf(Unauthorized.class);
    assertThat(check(claims -> claims.claim("client_id", "other")))
        .isInstanceOf(Unauthorized.class);
    assertThat(check(claims -> claims.claim("client_id", null))).isInstanceOf(Unauthorized.class);
  }

  @Test
  void refuses_another_issuer_and_every_wrong_time() throws Exception {
    Map<String, Consumer<JWTClaimsSet.Builder>> faults =
        Map.of(
            "issuer", claims -> claims.issuer("https://other.example"),
            "no issuer", claims -> claims.issuer(null),
            "expired now", claims -> claims.expirationTime(Date.from(NOW)),
            "no expiry", claims -> claims.expirationTime(null),
            "not yet valid", claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(1))),
            "from the future", claims -> claims.issueTime(Date.from(NOW.plusSeconds(1))));
    for (var fault : faults.entrySet()) {
      assertThat(check(fault.getValue())).as(fault.getKey()).isInstanceOf(Unauthorized.class);
    }
  }

  @Test
  void refuses_every_signature_but_rs256_by_its_key() throws Exception {
    var claims = claims().build();
    var impostor = key("one");
    var another = new RSAKey.Builder(impostor).keyID("another").build();
    var sharedSecret =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
    sharedSecret.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
    for (var token :
        List.of(
            new PlainJWT(claims).serialize(),
            signed(another, JWSAlgorithm.RS256, claims),
            signed(impostor, JWSAlgorithm.RS256, claims),
            signed(KEY, JWSAlgorithm.RS384, claims),
            signed(KEY, JWSAlgorithm.PS256, claims),
            sharedSecret.serialize())) {
      assertThat(authorizer.check("Bearer " + token, List.of())).isInstanceOf(Unauthorized.class);
    }
  }

  @Test
  void wants_one_of_the_scopes_that_a_route_asks_for() throws Exception {
    var token = signed(KEY, JWSAlgorithm.RS256, claims().claim("scope", "read write").build());
    assertThat(authorizer.check(token, List.of("print"))).isInstanceOf(Forbidden.class);
    var granted = (Granted) authorizer.check(token, List.of("print", "write"));
    assertThat(granted.scopes()).containsExactly("read", "write");
  }

  @Test
  void writes_each_claim_as_a_text() throws Exception {
    var claims =
        claims()
            .claim("list", List.of("a", 1))
            .claim("flag", true)
            .claim("object", Map.of("a", 1))
            .claim("number", 1.5)
            .build();
    var granted = (Granted) authorizer.check(signed(KEY, JWSAlgorithm.RS256, claims), List.of());
    assertThat(Json.text(granted.claims()))
        .contains(
            "\"list\":\"[a 1]\"", "\"flag\":\"true\"", "\"number\":\"1.5\"", "\"object\":\"{");
  }

  private Verdict check(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
    var claims = claims();
    change.accept(claims);
    return authorizer.check("bearer " + signed(KEY, JWSAlgorithm.RS256, claims.build()), List.of());
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .claim("client_id", "app")
        .issueTime(Date.from(NOW))
        .expirationTime(Date.from(NOW.plusSeconds(1)));
  }

  private static String signed(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims)
      throws JOSEException {
    var token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
