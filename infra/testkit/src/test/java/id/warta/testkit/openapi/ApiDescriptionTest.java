package id.warta.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testkit.http.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {
  private static final ApiDescription DESCRIPTION = ApiDescription.ofProject();
  private static final String ROUTE = "GET /articles/{ref}";
  private static final String CACHED =
      "public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=0";
  private static final String NOT_FOUND =
      """
      {"type": "urn:warta:problem:not-found", "title": "None", "status": 404, "detail": "None",
       "code": "NOT_FOUND"}
      """;

  private static final Reply UNKNOWN =
      new Reply(
          404,
          Map.of("content-type", "application/problem+json", "cache-control", "no-store"),
          NOT_FOUND);

  private static List<String> breaches(Reply reply) {
    return DESCRIPTION.breaches(ROUTE, reply);
  }

  private static Reply unknown(String body) {
    return new Reply(404, UNKNOWN.headers(), body);
  }

  @Test
  void has_examples_that_are_as_it_says() {
    assertThat(DESCRIPTION.examplesAtFault()).isEmpty();
  }

  @Test
  void finds_nothing_where_all_is_as_described() {
    assertThat(breaches(UNKNOWN)).isEmpty();
    assertThat(
            breaches(
                new Reply(
                    301,
                    Map.of("location", "/articles/panen", "cache-control", CACHED, "date", "today"),
                    "")))
        .isEmpty();
  }

  @Test
  void knows_the_gateways_own_answers() {
    var tooOften = "{\"message\":\"Too Many Requests\"}";
    assertThat(breaches(new Reply(429, Map.of("content-type", "application/json"), tooOften)))
        .isEmpty();
  }

  @Test
  void finds_a_status_that_is_not_described() {
    assertThat(breaches(new Reply(418, Map.of(), ""))).hasSize(1);
    assertThat(DESCRIPTION.breaches("GET /tea", UNKNOWN)).hasSize(1);
  }

  @Test
  void finds_a_header_that_is_missing_or_wrong_or_of_another_answer() {
    assertThat(breaches(new Reply(301, Map.of("cache-control", CACHED), ""))).hasSize(1);
    assertThat(
            breaches(new Reply(301, Map.of("location", "/tea", "cache-control", "no-store"), "")))
        .hasSize(2);
    assertThat(
            breaches(
                new Reply(
                    301,
                    Map.of("location", "/articles/x", "cache-control", CACHED, "etag", "\"1\""),
                    "")))
        .hasSize(1);
  }

  @Test
  void finds_a_body_of_another_type_or_none_or_one_too_many() {
    assertThat(breaches(new Reply(404, Map.of("content-type", "text/html"), "<p>"))).hasSize(1);
    assertThat(breaches(new Reply(404, Map.of(), ""))).hasSize(1);
    assertThat(breaches(unknown("{"))).hasSize(1);
    assertThat(DESCRIPTION.breaches("HEAD /articles/{ref}", new Reply(404, Map.of(), NOT_FOUND)))
        .hasSize(1);
  }

  @Test
  void finds_a_member_that_is_missing_or_unknown_or_wrong() {
    assertThat(breaches(unknown(NOT_FOUND.replace("\"title\": \"None\", ", "")))).isNotEmpty();
    assertThat(breaches(unknown(NOT_FOUND.replace("\"title\"", "\"trace\": \"\", \"title\""))))
        .isNotEmpty();
    assertThat(breaches(unknown(NOT_FOUND.replace("NOT_FOUND", "GONE")))).isNotEmpty();
    assertThat(breaches(unknown(NOT_FOUND.replace("404", "405")))).isNotEmpty();
  }

  @Test
  void finds_a_time_that_is_none() {
    var notice =
        """
        {"type": "urn:warta:problem:retracted", "title": "Gone", "status": 410, "detail": "Gone",
         "code": "RETRACTED", "retraction": {"id": "01a1f71c-7600-73c1-9472-1fca71e1e95f",
         "publishedAt": "2026-11-20T12:00:00+07:00", "reason": "SARA", "text": "Dicabut.",
         "at": "%s"}}
        """;
    var headers = Map.of("content-type", "application/problem+json", "cache-control", CACHED);
    assertThat(breaches(new Reply(410, headers, notice.formatted("2026-11-21T10:00:00+07:00"))))
        .isEmpty();
    assertThat(breaches(new Reply(410, headers, notice.formatted("2026-11-21")))).isNotEmpty();
  }
}
