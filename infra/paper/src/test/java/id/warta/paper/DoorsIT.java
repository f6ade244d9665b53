package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.warta.article.ArticleId;
import id.warta.local.template.RouteDefinition;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Who gets through which door, on every route of the template.
class DoorsIT {

  private static Stream<RouteDefinition> newsroomRoutes() {
    return Paper.stack().template().api().routes().stream()
        .filter(route -> route.key().contains(" /newsroom/"));
  }

  /// Tokens that are none, by what is wrong with them.
  private static Map<String, String> badTokens() throws JOSEException, ParseException {
    var good = SignedJWT.parse(Paper.freshToken("mallory", "admin", 3600));
    var claims = good.getJWTClaimsSet();
    var stranger = new RSAKeyGenerator(2048).keyID(good.getHeader().getKeyID()).generate();
    var tokens = new LinkedHashMap<String, String>();
    tokens.put("none", "");
    tokens.put("no token", "mallory");
    tokens.put("expired", Paper.freshToken("mallory", "admin", -60));
    tokens.put("alg none", new PlainJWT(claims).serialize());
    tokens.put("signed by a stranger", signed(claims, stranger));
    tokens.put(
        "of another issuer",
        signed(
            new JWTClaimsSet.Builder(claims).issuer("https://elsewhere.test").build(), stranger));
    tokens.put("without its signature", good.serialize().replaceAll("\\.[^.]*$", "."));
    return tokens;
  }

  private static String signed(JWTClaimsSet claims, com.nimbusds.jose.jwk.RSAKey key)
      throws JOSEException {
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  @TestFactory
  Stream<DynamicTest> the_newsroom_opens_to_no_bad_token() throws JOSEException, ParseException {
    var tokens = badTokens();
    return newsroomRoutes()
        .flatMap(
            route ->
                tokens.entrySet().stream()
                    .map(
                        token ->
                            DynamicTest.dynamicTest(
                                route.key() + ", " + token.getKey(),
                                () ->
                                    assertThat(call(route, token.getValue()).status())
                                        .isEqualTo(401))));
  }

  @TestFactory
  Stream<DynamicTest> the_newsroom_opens_to_no_other_group() {
    var outsider = Paper.freshToken("mallory", "reader", 3600);
    return newsroomRoutes()
        .map(
            route ->
                DynamicTest.dynamicTest(
                    route.key(), () -> assertThat(call(route, outsider).status()).isEqualTo(403)));
  }

  private static Answer call(RouteDefinition route, String token) {
    var parts = route.key().split(" ", 2);
    var path = parts[1].replaceAll("\\{[^}]*}", ArticleId.NOBODY.value());
    var call = Paper.bearer(token).call(parts[0], path);
    return (parts[0].equals("POST") || parts[0].equals("PUT") ? call.json(Map.of()) : call).send();
  }

  @Test
  void a_token_changes_nothing_at_the_public_door() throws JOSEException, ParseException {
    var slug = Stories.published(Paper.editor("sari")).text("slug");
    var expected = Paper.reader().get("/articles/" + slug).send().expect(200);

    for (var token : badTokens().values()) {
      assertThat(Paper.bearer(token).get("/articles/" + slug).send().body())
          .isEqualTo(expected.body());
    }
    assertThat(Paper.admin("root").get("/articles/" + slug).send().body())
        .isEqualTo(expected.body());
  }

  @Test
  void what_is_not_public_is_unknown_at_the_public_door() {
    var submitted = Stories.submitted(Paper.reporter("fadli"));

    for (var reference : List.of(submitted.text("id"), submitted.text("slug"))) {
      var answer = Paper.reader().get("/articles/" + reference).send();
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }
    assertThat(Paper.reporter("rina").get(Stories.path(submitted)).send().status()).isEqualTo(404);
    assertThat(Paper.reporter("fadli").get(Stories.path(submitted)).send().status()).isEqualTo(200);
  }

  @Test
  void a_page_of_the_newsroom_may_call_and_no_other() {
    var origin = "https://redaksi.seputarborneo.news";
    var preflight =
        Paper.reader()
            .call("OPTIONS", "/newsroom/articles")
            .with("Origin", origin)
            .with("Access-Control-Request-Method", "POST")
            .with("Access-Control-Request-Headers", "authorization,idempotency-key")
            .send();

    assertThat(preflight.header("access-control-allow-origin")).isEqualTo(origin);
    assertThat(preflight.header("access-control-allow-methods")).contains("POST");
    assertThat(
            Paper.reader()
                .get("/articles")
                .with("Origin", "https://elsewhere.test")
                .send()
                .header("access-control-allow-origin"))
        .isEmpty();
  }
}
