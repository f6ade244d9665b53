package id.warta.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The gateway as a client sees it, with what reaches the function behind it.
@ExtendWith(ToyStack.Extension.class)
class GatewayIT {
  private ToyStack toy;

  @BeforeEach
  void use(ToyStack shared) {
    toy = shared;
  }

  @Test
  void sends_an_event_of_payload_format_2() {
    var event =
        toy.seen(
                toy.request("/open/kuala%20kapuas?a=1&a=2&b=x+y&c=%2B&d")
                    .header("X-Twice", "one")
                    .header("X-Twice", "two")
                    .header("Cookie", "c1=v1; c2=v2")
                    .header("User-Agent", "test"))
            .path("event");
    assertThat(event.path("version").asString()).isEqualTo("2.0");
    assertThat(event.path("routeKey").asString()).isEqualTo("GET /open/{name}");
    assertThat(event.path("rawPath").asString()).isEqualTo("/open/kuala kapuas");
    assertThat(event.path("rawQueryString").asString()).isEqualTo("a=1&a=2&b=x+y&c=%2B&d");
    assertThat(Json.text(event.path("queryStringParameters")))
        .isEqualTo("{\"a\":\"1,2\",\"b\":\"x y\",\"c\":\"+\",\"d\":\"\"}");
    assertThat(Json.text(event.path("pathParameters"))).isEqualTo("{\"name\":\"kuala kapuas\"}");
    assertThat(Json.text(event.path("cookies"))).isEqualTo("[\"c1=v1\",\"c2=v2\"]");
    assertThat(event.path("headers").path("x-twice").asString()).isEqualTo("one,two");
    assertThat(event.path("headers").has("cookie")).isFalse();
    assertThat(event.path("headers").path("x-forwarded-for").asString()).isEqualTo("127.0.0.1");
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(event.has("body")).isFalse();

    var context = event.path("requestContext");
    assertThat(context.path("routeKey").asString()).isEqualTo("GET /open/{name}");
    assertThat(context.path("stage").asString()).isEqualTo("$default");
    assertThat(context.path("requestId").asString()).hasSize(16);
    assertThat(context.path("time").asString())
        .matches("\\d\\d/\\w{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
    assertThat(context.path("timeEpoch").asLong()).isPositive();
    assertThat(context.has("authorizer")).isFalse();
    assertThat(Json.text(context.path("http")))
        .isEqualTo(
            "{\"method\":\"GET\",\"path\":\"/open/kuala kapuas\",\"protocol\":\"HTTP/1.1\","
                + "\"sourceIp\":\"127.0.0.1\",\"userAgent\":\"test\"}");
  }

  @Test
  void leaves_out_parameters_and_cookies_that_are_not_there() {
    var event = toy.seen("/open/fixed").path("event");
    assertThat(event.path("routeKey").asString()).isEqualTo("GET /open/fixed");
    assertThat(event.propertyNames())
        .doesNotContain("cookies", "queryStringParameters", "pathParameters", "body");
  }

  @Test
  void hands_a_text_on_as_it_is_and_anything_else_as_base64() {
    for (var type :
        List.of("application/json", "text/plain; charset=utf-8", "Application/XML", "text/csv")) {
      var event =
          toy.seen(
                  toy.request("/open/x")
                      .header("Content-Type", type)
                      .POST(BodyPublishers.ofString("é")))
              .path("event");
      assertThat(event.path("body").asString()).as(type).isEqualTo("é");
      assertThat(event.path("isBase64Encoded").asBoolean()).as(type).isFalse();
    }
    for (var type :
        List.of("application/x-www-form-urlencoded", "image/png", "application/problem+json")) {
      var event =
          toy.seen(
                  toy.request("/open/x")
                      .header("Content-Type", type)
                      .POST(BodyPublishers.ofString("é")))
              .path("event");
      assertThat(event.path("body").asString())
          .as(type)
          .isEqualTo(Base64.getEncoder().encodeToString("é".getBytes(UTF_8)));
      assertThat(event.path("isBase64Encoded").asBoolean()).as(type).isTrue();
    }
  }

  @Test
  void sends_what_the_function_says() {
    var response = toy.get("/open/x");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("etag")).contains("\"1\"");
    assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2; Path=/");
    assertThat(response.headers().firstValue("apigw-requestid")).isPresent();
    assertThat(response.headers().firstValue("server")).isEmpty();
  }

  @Test
  void answers_head_with_the_headers_of_get() {
    var head = toy.send(toy.request("/open/x?do=long&bytes=1234").HEAD());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("content-length")).contains("1234");
  }

  @Test
  void takes_each_form_of_answer_that_format_2_has() {
    assertThat(raw("{\"statusCode\":201,\"body\":\"x\"}"))
        .returns(201, HttpResponse::statusCode)
        .returns("x", HttpResponse::body);
    assertThat(raw("{\"statusCode\":\"404\"}").statusCode()).isEqualTo(404);
    var json = raw("{\"a\":1}");
    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(json.body()).isEqualTo("{\"a\":1}");
    assertThat(json.headers().firstValue("content-type")).contains("application/json");
    assertThat(raw("\"words\"").body()).isEqualTo("words");
    assertThat(raw("{\"statusCode\":200,\"body\":\"eA==\",\"isBase64Encoded\":true}").body())
        .isEqualTo("x");
  }

  @Test
  void makes_a_500_of_an_answer_that_is_none() {
    for (var payload :
        List.of(
            "no json",
            "{\"statusCode\":\"soon\"}",
            "{\"statusCode\":99}",
            "{\"statusCode\":200,\"body\":\"%\",\"isBase64Encoded\":true}")) {
      var response = raw(payload);
      assertThat(response.statusCode()).as(payload).isEqualTo(500);
      assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }
  }

  @Test
  void knows_no_other_routes() {
    for (var path : List.of("/", "/nowhere", "/open", "/open/", "/open/a/b", "/open/fixed/")) {
      var response = toy.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
    }
    assertThat(toy.send(toy.request("/open/x").DELETE()).statusCode()).isEqualTo(404);
  }

  @Test
  void takes_odd_paths_and_queries() {
    for (var path : List.of("/open/%zz?a=%zz", "/open/a%2Fb", "/open/%00", "/open/..%2f?%")) {
      assertThat(status("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
          .as(path)
          .isIn("200", "400");
    }
  }

  @Test
  void answers_what_is_no_http_in_its_own_words() throws Exception {
    assertThat(answer("GET /open/x HTTP/1.1\r\n\r\n")).contains("{\"message\":\"Bad Request\"}");
    assertThat(answer("nonsense\r\n\r\n")).contains("{\"message\":\"");
    assertThat(answer("GET /open/x HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n"))
        .contains("431")
        .contains("{\"message\":\"Request Header Fields Too Large\"}");
  }

  @Test
  void refuses_more_than_ten_megabytes_itself_and_more_than_six_for_lambda() {
    var megabyte = 1024 * 1024;
    for (var size : List.of(7 * megabyte, 10 * megabyte + 1)) {
      var response =
          toy.send(
              toy.request("/open/x")
                  .header("Content-Type", "text/plain")
                  .POST(BodyPublishers.ofByteArray("x".repeat(size).getBytes(UTF_8))));
      assertThat(response.statusCode()).as("%s", size).isEqualTo(413);
      assertThat(response.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }
  }

  @Test
  void keeps_a_connection_whose_first_request_it_refused_before_its_body_came() throws Exception {
    var base = toy.stack().baseUrl();
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(10_000);
      var out = socket.getOutputStream();
      out.write("POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n".getBytes(UTF_8));
      out.flush();
      Thread.sleep(300);
      out.write("{}GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
      var answers = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answers.split("HTTP/1.1 404", -1)).hasSize(3);
    }
  }

  @Test
  void refuses_an_answer_of_more_than_six_megabytes() {
    assertThat(toy.get("/open/x?do=long&bytes=5000000").statusCode()).isEqualTo(200);
    assertThat(toy.get("/open/x?do=long&bytes=6300000").statusCode()).isEqualTo(500);
  }

  @Test
  void lets_no_more_through_than_the_template_says() {
    assertThat(toy.get("/throttled").statusCode()).isEqualTo(200);
    assertThat(toy.get("/throttled").statusCode()).isEqualTo(200);
    var response = toy.get("/throttled");
    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
  }

  // ---- pages of other origins

  @Test
  void answers_a_preflight_of_an_allowed_origin_on_any_path() {
    var response = preflight("https://page.example");
    assertThat(response.statusCode()).isEqualTo(204);
    var headers = response.headers();
    assertThat(headers.firstValue("access-control-allow-origin")).contains("https://page.example");
    assertThat(headers.firstValue("access-control-allow-methods")).contains("GET,POST");
    assertThat(headers.firstValue("access-control-allow-headers"))
        .contains("authorization,content-type");
    assertThat(headers.firstValue("access-control-max-age")).contains("600");
  }

  @Test
  void tells_another_origin_nothing() {
    var response = preflight("https://evil.example");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
  }

  @Test
  void puts_its_own_cors_headers_on_every_answer() {
    for (var path : List.of("/open/x", "/nowhere", "/guarded")) {
      var response = toy.send(toy.request(path).header("Origin", "https://page.example"));
      assertThat(response.headers().allValues("access-control-allow-origin"))
          .as(path)
          .containsExactly("https://page.example");
      assertThat(response.headers().firstValue("access-control-expose-headers")).contains("etag");
    }
    var foreign =
        toy.send(
            toy.request("/open/x?do=raw")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"statusCode\":200,"
                            + "\"headers\":{\"Access-Control-Allow-Origin\":\"*\"}}")));
    assertThat(foreign.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  private HttpResponse<String> preflight(String origin) {
    return toy.send(
        toy.request("/anywhere")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  // ---- tokens

  @Test
  void opens_a_guarded_route_to_a_token_and_says_who_it_is() {
    var token = token("?user=fadli&group=editor&group=reporter");
    var seen = toy.seen(toy.request("/guarded").header("Authorization", "Bearer " + token));
    var jwt = seen.path("event").path("requestContext").path("authorizer").path("jwt");
    assertThat(jwt.path("scopes").isNull()).isTrue();
    var claims = jwt.path("claims");
    assertThat(claims.path("username").asString()).isEqualTo("fadli");
    assertThat(claims.path("cognito:groups").asString()).isEqualTo("[editor reporter]");
    assertThat(claims.path("token_use").asString()).isEqualTo("access");
    assertThat(claims.path("client_id").asString()).isEqualTo("warta-local-user-pool-client");
    assertThat(claims.path("scope").isString()).isTrue();
    assertThat(claims.path("exp").isString()).isTrue();
    assertThat(claims.path("sub").asString()).hasSize(36);

    var again = toy.seen(toy.request("/guarded").header("Authorization", token("?user=fadli")));
    assertThat(
            again
                .path("event")
                .path("requestContext")
                .path("authorizer")
                .path("jwt")
                .path("claims")
                .path("sub"))
        .isEqualTo(claims.path("sub"));
  }

  @Test
  void closes_a_guarded_route_to_all_else() {
    var good = token("?user=fadli");
    var parts = List.of(good.split("[.]", -1));
    var none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
    for (var header :
        List.of(
            "",
            "Bearer",
            "Bearer x",
            "Basic abc",
            token("?user=fadli&seconds=-1"),
            parts.get(0) + "." + parts.get(1) + ".",
            none + "." + parts.get(1) + ".",
            none + "." + parts.get(1) + "." + parts.get(2),
            parts.get(0) + "." + parts.get(1) + "x." + parts.get(2))) {
      var request = toy.request("/guarded");
      var response = toy.send(header.isEmpty() ? request : request.header("Authorization", header));
      assertThat(response.statusCode()).as(header).isEqualTo(401);
      assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
      assertThat(response.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
    }
  }

  @Test
  void refuses_a_token_without_the_scope_that_the_route_asks_for() {
    var response = toy.send(toy.request("/scoped").header("Authorization", token("?user=fadli")));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).isEqualTo("{\"message\":\"Forbidden\"}");
  }

  @Test
  void asks_no_token_where_the_door_is_open() {
    var seen = toy.seen(toy.request("/open/x").header("Authorization", "Bearer nonsense"));
    assertThat(seen.path("event").path("requestContext").has("authorizer")).isFalse();
  }

  @Test
  void gives_tokens_to_whoever_says_for_whom() {
    assertThat(toy.get("/_local/token").statusCode()).isEqualTo(400);
    assertThat(toy.get("/_local/token?user=a&seconds=soon").statusCode()).isEqualTo(400);
    var response = toy.get("/_local/token?user=a");
    assertThat(response.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
    assertThat(response.body()).matches("[\\w-]+[.][\\w-]+[.][\\w-]+");
  }

  @Test
  void says_that_it_is_well_and_what_runs() {
    var response = toy.get("/_local/health");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"echo\"", "\"slow\"");
    assertThat(toy.get("/_local/nothing").statusCode()).isEqualTo(404);
  }

  private String token(String query) {
    return toy.get("/_local/token" + query).body();
  }

  private HttpResponse<String> raw(String payload) {
    return toy.send(
        toy.request("/open/x?do=raw")
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(payload)));
  }

  private String status(String request) {
    try {
      return answer(request).split(" ", 3)[1];
    } catch (Exception failure) {
      throw new AssertionError(request, failure);
    }
  }

  private String answer(String request) throws Exception {
    var base = toy.stack().baseUrl();
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
