package id.warta.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.feedback.Fault;
import id.warta.filing.ArticlesUnavailable;
import id.warta.json.JsonObject;
import id.warta.photo.StorageUnavailable;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import id.warta.testkit.openapi.ApiDescription;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HttpEdgeTest {
  private static final Request READING = Request.to("GET /articles/{ref}").with("ref", "panen");

  private static Reply answer(Request request, Function<HttpCall, HttpReply> handler) {
    return Invocation.of(
        (event, reply, context) -> HttpEdge.answer(event, reply, context, handler), request);
  }

  private static Function<HttpCall, HttpReply> failingWith(RuntimeException failure) {
    return call -> {
      throw failure;
    };
  }

  @Test
  void tells_nobody_the_cause_of_a_failure() {
    var secret =
        new IllegalStateException("arn:aws:dynamodb:table/warta", new Error("at id.warta"));
    var reply = answer(READING, failingWith(secret));
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body()).contains("INTERNAL").doesNotContain("arn:", "id.warta", "Exception");
    assertThat(reply.header("cache-control")).contains("no-store");
    assertAsDescribed(READING, reply);
  }

  @Test
  void asks_to_come_again_where_the_storage_does_not_answer() {
    var cause = new RuntimeException("warta-table");
    for (var failure :
        List.of(
            new ArticlesUnavailable("the table", cause),
            new StorageUnavailable("the bucket", cause))) {
      var reply = answer(READING, failingWith(failure));
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.header("retry-after")).contains("1");
      assertThat(reply.body()).doesNotContain("table", "bucket");
      assertAsDescribed(READING, reply);
    }
  }

  @Test
  void answers_a_refused_call_as_its_problem() {
    var reply = answer(READING, failingWith(new RefusedCall(Problem.FORBIDDEN, "Not you.")));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.mediaType()).isEqualTo("application/problem+json");
    assertThat(reply.body()).contains("Not you.");
  }

  @Test
  void keeps_newsroom_answers_out_of_every_cache() {
    var opening = Request.to("GET /newsroom/articles/{id}").with("id", "x");
    var reply = answer(opening, call -> HttpReply.json(200, JsonObject.build().done()));
    assertThat(reply.header("cache-control")).contains("private, no-store");
    assertThat(reply.header("x-content-type-options")).contains("nosniff");
  }

  @Test
  void sends_no_body_to_a_head_even_of_a_refusal() {
    var head = Request.to("HEAD /articles/{ref}").with("ref", "panen");
    var reply = answer(head, call -> HttpReply.problem(Problem.NOT_FOUND, "None."));
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body()).isEmpty();
    assertAsDescribed(head, reply);
  }

  @Test
  void names_no_more_than_a_hundred_faults() {
    var faults =
        Stream.iterate(0, number -> number + 1)
            .limit(100_000)
            .map(number -> new Fault("/tags/" + number, "must be a string"))
            .toList();
    var reply = HttpReply.problem(Problem.UNFIT, "Change it.", faults);
    assertThat(Replies.pointers(reply)).hasSize(100).startsWith("/tags/0").endsWith("/tags/99");
  }

  @Test
  void cuts_a_name_that_its_sender_made_up() {
    var longName = "/" + "😀".repeat(1_000_000);
    var reply =
        HttpReply.problem(Problem.UNFIT, "Change it.", List.of(new Fault(longName, "no field")));
    assertThat(Replies.pointers(reply).getFirst())
        .startsWith("/😀")
        .endsWith("😀…")
        .hasSizeLessThan(250);
  }

  @Test
  void answers_even_a_name_that_utf_8_cannot_say() {
    var halves = new Fault("/\ud83d", "is no field that can be set here");
    var reply = HttpReply.problem(Problem.UNFIT, "Change it.", List.of(halves));
    assertThat(Replies.pointers(reply)).containsExactly("/?");
  }

  @Test
  void gives_every_problem_a_name_of_its_own() {
    assertThat(Problem.values()).extracting(Problem::type).doesNotHaveDuplicates();
    assertThat(Problem.IDEMPOTENCY_KEY_REUSED.type())
        .isEqualTo("urn:warta:problem:idempotency-key-reused");
  }

  private static void assertAsDescribed(Request request, Reply reply) {
    assertThat(ApiDescription.ofProject().breaches(request.route(), reply)).isEmpty();
  }
}
