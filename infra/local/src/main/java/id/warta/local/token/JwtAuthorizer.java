package id.warta.local.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import id.warta.local.Json;
import id.warta.local.template.ApiDefinition;
import id.warta.local.template.AuthorizerDefinition;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Checks a token as API Gateway's JWT authorizer does: the signature by a key of the issuer, RS256
/// only; `iss`; `aud`, or `client_id` where there is no `aud`; `exp`, `nbf`, `iat`; the scopes that
/// the route asks for.
public final class JwtAuthorizer {
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +");

  private final AuthorizerDefinition definition;
  private final RSAKey key;
  private final Clock clock;

  /// The authorizers of an API, by name.
  ///
  /// @param key the public key of the issuer that they all trust
  public static Map<String, JwtAuthorizer> of(ApiDefinition api, RSAKey key, Clock clock) {
    var authorizers = new HashMap<String, JwtAuthorizer>();
    api.authorizers()
        .forEach(
            (name, definition) -> authorizers.put(name, new JwtAuthorizer(definition, key, clock)));
    return authorizers;
  }

  JwtAuthorizer(AuthorizerDefinition definition, RSAKey key, Clock clock) {
    this.definition = definition;
    this.key = key;
    this.clock = clock;
  }

  /// What came of a check.
  public sealed interface Verdict {
    /// The function may be called.
    ///
    /// @param claims as they go into an event: all texts
    record Granted(ObjectNode claims, List<String> scopes) implements Verdict {}

    /// 401
    ///
    /// @param reason for the `WWW-Authenticate` header; empty where no token came at all
    record Unauthorized(String reason) implements Verdict {}

    /// 403: a good token, without a scope that is asked for.
    record Forbidden() implements Verdict {}
  }

  /// Checks one request.
  ///
  /// @param header the `Authorization` header; null if there is none
  /// @param scopes of which the token must have one; empty if none is asked for
  public Verdict check(@Nullable String header, List<String> scopes) {
    if (header == null || header.isBlank()) {
      return new Verdict.Unauthorized("");
    }
    try {
      var token = SignedJWT.parse(BEARER.matcher(header.strip()).replaceFirst(""));
      var claims = Json.parse(token.getPayload().toBytes());
      var fault = fault(token, claims);
      return fault == null ? granted(claims, scopes) : new Verdict.Unauthorized(fault);
    } catch (ParseException | JacksonException | JOSEException noToken) {
      return new Verdict.Unauthorized("unable to decode token");
    }
  }

  private @Nullable String fault(SignedJWT token, JsonNode claims) throws JOSEException {
    var now = clock.instant().getEpochSecond();
    if (!token.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
        || !key.getKeyID().equals(token.getHeader().getKeyID())
        || !token.verify(new RSASSAVerifier(key))) {
      return "signature is invalid";
    }
    if (!claims.isObject() || !definition.issuer().equals(Json.textOrNull(claims.path("iss")))) {
      return "invalid issuer";
    }
    if (!isForUs(claims)) {
      return "invalid audience";
    }
    if (claims.path("exp").asLong(0) <= now) {
      return "the token has expired";
    }
    if (claims.path("nbf").asLong(0) > now) {
      return "the token is not valid yet";
    }
    if (claims.path("iat").asLong(0) > now) {
      return "the token was issued in the future";
    }
    return null;
  }

  private boolean isForUs(JsonNode claims) {
    var audiences = claims.has("aud") ? claims.path("aud") : claims.path("client_id");
    if (!audiences.isArray()) {
      return definition.audiences().contains(audiences.asString(""));
    }
    for (var audience : audiences) {
      if (definition.audiences().contains(audience.asString(""))) {
        return true;
      }
    }
    return false;
  }

  private static Verdict granted(JsonNode claims, List<String> wanted) {
    var scopes = Arrays.asList(claims.path("scope").asString("").split(" ", -1));
    if (!wanted.isEmpty() && wanted.stream().noneMatch(scopes::contains)) {
      return new Verdict.Forbidden();
    }
    var texts = Json.object();
    Json.forEach(claims, (name, value) -> texts.put(name, text(value)));
    return new Verdict.Granted(texts, wanted.isEmpty() ? List.of() : scopes);
  }

  /// A list arrives as `[editor reporter]`, all else as it would be printed.
  private static String text(JsonNode value) {
    if (value.isArray()) {
      var elements = new ArrayList<String>();
      value.forEach(element -> elements.add(text(element)));
      return "[" + String.join(" ", elements) + "]";
    }
    return value.isValueNode() ? value.asString() : Json.text(value);
  }
}
