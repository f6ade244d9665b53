package id.warta.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.warta.filing.IdempotencyKey;
import id.warta.json.JsonString;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import id.warta.staff.Person;
import id.warta.testkit.events.GatewayEvent;
import id.warta.testkit.http.Request;
import id.warta.testkit.http.Request.Member;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCallTest {
  private static final Request FILING =
      Request.to("POST /newsroom/articles").body("application/json", "{\"headline\":\"Panen\"}");

  private static HttpCall call(Request request) {
    return HttpCall.read(GatewayEvent.of(request).toString().getBytes(UTF_8));
  }

  private static HttpCall callBy(String... groups) {
    return call(FILING.by(new Member("fadli", List.of(groups))));
  }

  @Test
  void knows_its_route_and_what_stands_in_it() {
    var call = call(Request.to("GET /articles/{ref}").with("ref", "panen padi"));
    assertThat(call.routeKey()).isEqualTo("GET /articles/{ref}");
    assertThat(call.pathParameter("ref")).isEqualTo("panen padi");
    assertThat(call.isHead()).isFalse();
    assertThat(call.isOfNewsroom()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"Records\":[]}", "{\"routeKey\":"})
  void takes_no_other_event(String event) {
    assertThatIllegalArgumentException().isThrownBy(() -> HttpCall.read(event.getBytes(UTF_8)));
  }

  @Test
  void knows_the_caller_by_the_claims_that_the_gateway_checked() {
    assertThat(callBy("editor", "reporter").callerAtLeast(Group.EDITOR))
        .isEqualTo(
            new Caller(new Person("sub-fadli", "fadli"), Set.of(Group.EDITOR, Group.REPORTER)));
  }

  @Test
  void lets_a_more_powerful_group_do_what_a_lesser_one_may() {
    assertThat(callBy("admin").callerAtLeast(Group.REPORTER).groups()).containsExactly(Group.ADMIN);
  }

  @Test
  void refuses_a_caller_whose_groups_are_too_weak_or_mean_nothing_here() {
    assertRefused(Problem.FORBIDDEN, () -> callBy("reporter").callerAtLeast(Group.EDITOR));
    assertRefused(Problem.FORBIDDEN, () -> callBy("administrators").callerAtLeast(Group.REPORTER));
    assertRefused(Problem.FORBIDDEN, () -> callBy().callerAtLeast(Group.REPORTER));
  }

  @Test
  void trusts_no_header_about_who_calls() {
    var call = call(FILING.header("authorization", "Bearer a.b.c").header("x-groups", "admin"));
    assertRefused(Problem.FORBIDDEN, () -> call.callerAtLeast(Group.REPORTER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=UTF-8",
        "application/json;charset=\"utf-8\"",
        "application/json; charset=utf8"
      })
  void reads_json_that_is_declared_as_such(String contentType) {
    assertThat(call(FILING.header("content-type", contentType)).json().member("headline"))
        .isEqualTo(new JsonString("Panen"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/json", "application/ld+json", "", "application/json; charset=utf-16"})
  void takes_no_json_of_another_type(String contentType) {
    assertRefused(
        Problem.UNSUPPORTED_MEDIA_TYPE,
        () -> call(FILING.header("content-type", contentType)).json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "\"teks\"", "{\"a\":1,\"a\":2}", "{\"a\":1} {}", "{'a':1}"})
  void takes_no_body_that_is_no_json_object(String body) {
    assertRefused(Problem.BAD_JSON, () -> call(FILING.body("application/json", body)).json());
  }

  @Test
  void reads_a_body_that_came_in_base_64() {
    var latin1 = new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'};
    assertRefused(Problem.BAD_JSON, () -> call(FILING.body(latin1)).json());
    var event =
        """
        {"routeKey":"POST /newsroom/articles","headers":{"content-type":"text/plain"},
         "body":"QWlyIHN1cnV0IOKAkyBsYWdp","isBase64Encoded":true}
        """;
    assertThat(HttpCall.read(event.getBytes(UTF_8)).text(100)).isEqualTo("Air surut – lagi");
  }

  @Test
  void takes_no_text_that_is_not_utf_8_for_nothing_of_it_may_be_lost() {
    var latin1 = FILING.header("content-type", "text/plain").body(new byte[] {'A', (byte) 0xe9});
    assertRefused(Problem.UNSUPPORTED_MEDIA_TYPE, () -> call(latin1).text(100));
  }

  @Test
  void takes_no_text_that_is_too_long() {
    var copy = call(FILING.body("text/plain", "é".repeat(5)));
    assertThat(copy.text(10)).isEqualTo("ééééé");
    assertRefused(Problem.BODY_TOO_LARGE, () -> copy.text(9));
  }

  @Test
  void reads_the_version_from_if_match() {
    assertThat(call(FILING.header("if-match", "\"12\"")).version()).contains(12);
    assertThat(call(FILING).version()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"-1\"", "\"012\"", "\"q0mUwD5yJH0V\"", "\"99999999999\""})
  void takes_a_strong_tag_that_it_never_gave_for_no_version(String tag) {
    assertThat(call(FILING.header("if-match", tag)).version()).contains(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "W/\"12\"", "*", "\"1\", \"2\"", "\"12", "", "\"1 2\""})
  void takes_no_if_match_that_is_not_one_strong_tag(String tag) {
    assertRefused(Problem.BAD_CONDITION, () -> call(FILING.header("if-match", tag)).version());
  }

  @Test
  void binds_an_idempotency_key_to_user_path_and_request() {
    var one = key(FILING.header("idempotency-key", "k"), "sub-1");
    assertThat(key(FILING.header("idempotency-key", "k"), "sub-1")).isEqualTo(one);
    assertThat(key(FILING.header("idempotency-key", "k2"), "sub-1").scope())
        .isNotEqualTo(one.scope());
    assertThat(key(FILING.header("idempotency-key", "k"), "sub-2").scope())
        .isNotEqualTo(one.scope());
    var otherBody = FILING.body("application/json", "{}").header("idempotency-key", "k");
    assertThat(key(otherBody, "sub-1").scope()).isEqualTo(one.scope());
    assertThat(key(otherBody, "sub-1").request()).isNotEqualTo(one.request());
    for (var other :
        List.of(
            FILING.query("draft=true"),
            FILING.header("if-match", "\"1\""),
            FILING.header("content-type", "text/plain"))) {
      assertThat(key(other.header("idempotency-key", "k"), "sub-1").request())
          .isNotEqualTo(one.request());
    }
  }

  private static IdempotencyKey key(Request request, String sub) {
    var caller = new Caller(new Person(sub, "fadli"), Set.of(Group.REPORTER));
    return Objects.requireNonNull(call(request).idempotencyKey(caller));
  }

  @Test
  void needs_no_idempotency_key() {
    var caller = new Caller(new Person("sub-1", "fadli"), Set.of(Group.REPORTER));
    assertThat(call(FILING).idempotencyKey(caller)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dua kata", "kunci\u0007", "kunci-é"})
  void takes_no_idempotency_key_that_is_not_visible_ascii(String key) {
    assertRefused(
        Problem.BAD_IDEMPOTENCY_KEY, () -> key(FILING.header("idempotency-key", key), "sub-1"));
  }

  @Test
  void takes_an_idempotency_key_of_255_characters_and_no_longer_one() {
    assertThat(key(FILING.header("idempotency-key", "k".repeat(255)), "sub-1")).isNotNull();
    assertRefused(
        Problem.BAD_IDEMPOTENCY_KEY,
        () -> key(FILING.header("idempotency-key", "k".repeat(256)), "sub-1"));
  }

  private static void assertRefused(Problem problem, Runnable reading) {
    assertThatExceptionOfType(RefusedCall.class)
        .isThrownBy(reading::run)
        .satisfies(refused -> assertThat(refused.reply().status()).isEqualTo(problem.status()))
        .satisfies(refused -> assertThat(refused.reply().body()).contains(problem.name()));
  }
}
