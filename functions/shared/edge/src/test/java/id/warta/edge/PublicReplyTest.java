package id.warta.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.json.JsonObject;
import id.warta.testkit.events.GatewayEvent;
import id.warta.testkit.http.Request;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicReplyTest {
  private static final JsonObject STORY = JsonObject.build().put("headline", "Panen").done();
  private static final String TAG =
      PublicReply.of(call(""), 200, STORY).header("etag").orElseThrow();

  private static HttpCall call(String ifNoneMatch) {
    var request = Request.to("GET /articles/{ref}");
    var asking = ifNoneMatch.isEmpty() ? request : request.header("if-none-match", ifNoneMatch);
    return HttpCall.read(GatewayEvent.of(asking).toString().getBytes(UTF_8));
  }

  @Test
  void tags_a_body_with_a_hash_of_its_bytes() {
    var other = JsonObject.build().put("headline", "Panen!").done();
    assertThat(TAG).matches("\"[A-Za-z0-9_-]{22}\"");
    assertThat(PublicReply.of(call(""), 200, STORY).header("etag")).contains(TAG);
    assertThat(PublicReply.of(call(""), 200, other).header("etag").orElseThrow()).isNotEqualTo(TAG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", " %s ", "W/%s", "\"x\", %s", "\"x\",W/%s,\"y\"", "*"})
  void sends_no_body_to_who_has_it(String ifNoneMatch) {
    var reply = PublicReply.of(call(ifNoneMatch.formatted(TAG)), 200, STORY);
    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.body()).isNull();
    assertThat(reply.header("etag")).contains(TAG);
    assertThat(reply.header("cache-control").orElseThrow()).startsWith("public");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "W/\"x\"", "\"*\"", "\"\"", ",", "w/%s", "x%s"})
  void sends_the_body_to_who_has_another(String ifNoneMatch) {
    var reply = PublicReply.of(call(ifNoneMatch.formatted(TAG)), 200, STORY);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("{\"headline\":\"Panen\"}");
  }

  @Test
  void says_when_a_story_changed_with_two_digits_for_every_day() {
    var reply = PublicReply.story(call(""), STORY, Instant.parse("2026-09-03T01:02:03Z"));
    assertThat(reply.header("last-modified")).contains("Thu, 03 Sep 2026 01:02:03 GMT");
  }
}
