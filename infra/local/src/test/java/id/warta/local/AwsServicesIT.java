package id.warta.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What functions call of AWS besides the table and the buckets.
@ExtendWith(ToyStack.Extension.class)
class AwsServicesIT {
  private static final String INVALIDATION =
      "<InvalidationBatch><Paths><Quantity>%d</Quantity><Items><Path>/a*</Path><Path>/b</Path>"
          + "</Items></Paths><CallerReference>%s</CallerReference></InvalidationBatch>";

  private ToyStack toy;

  @BeforeEach
  void use(ToyStack shared) {
    toy = shared;
  }

  @Test
  void an_invalidation_is_noted_and_once_for_each_reference() {
    var reference = UUID.randomUUID().toString();
    var distribution = "D" + reference;

    assertThat(invalidate(distribution, INVALIDATION.formatted(2, reference)).statusCode())
        .isEqualTo(201);
    assertThat(invalidate(distribution, INVALIDATION.formatted(2, reference)).statusCode())
        .isEqualTo(201);

    assertThat(invalidationsOf(distribution)).hasSize(1);
    assertThat(Json.text(invalidationsOf(distribution).getFirst().path("paths")))
        .isEqualTo("[\"/a*\",\"/b\"]");
  }

  @Test
  void an_invalidation_that_is_none_is_refused() {
    var distribution = "D" + UUID.randomUUID();

    assertThat(invalidate(distribution, INVALIDATION.formatted(3, "wrong count")).statusCode())
        .isEqualTo(400);
    assertThat(invalidate(distribution, "").statusCode()).isEqualTo(400);
    assertThat(
            toy.send(
                    HttpRequest.newBuilder(invalidations(distribution))
                        .POST(BodyPublishers.ofString(INVALIDATION.formatted(2, "unsigned"))))
                .statusCode())
        .isEqualTo(403);
    assertThat(invalidationsOf(distribution)).isEmpty();
  }

  @Test
  void an_event_goes_to_the_function_whose_rule_it_fits() {
    var mark = UUID.randomUUID().toString();
    var call = Json.object();
    var entries = call.putArray("Entries");
    for (var type : new String[] {"Toy Told", "Toy Kept"}) {
      entries
          .addObject()
          .put("Source", "toy")
          .put("DetailType", type)
          .put("Detail", "{\"mark\":\"" + mark + "\"}");
    }

    var answer =
        toy.send(
            HttpRequest.newBuilder(URI.create(endpoint() + "/"))
                .header("X-Amz-Target", "AWSEvents.PutEvents")
                .header("Authorization", signature("ap-southeast-3/events"))
                .POST(BodyPublishers.ofByteArray(Json.bytes(call))));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Json.parse(answer.body()).path("FailedEntryCount").asInt(-1)).isZero();
    assertThat(Json.parse(answer.body()).path("Entries").size()).isEqualTo(2);
    toy.await(() -> notesWith(mark).size() == 1);
    assertThat(notesWith(mark).getFirst().path("detail-type").asString()).isEqualTo("Toy Told");
  }

  private List<JsonNode> notesWith(String mark) {
    return toy.noted().stream()
        .filter(note -> note.path("detail").path("mark").asString("").equals(mark))
        .toList();
  }

  private HttpResponse<String> invalidate(String distribution, String body) {
    return toy.send(
        HttpRequest.newBuilder(invalidations(distribution))
            .header("Authorization", signature("us-east-1/cloudfront"))
            .POST(BodyPublishers.ofString(body)));
  }

  private URI invalidations(String distribution) {
    return URI.create(endpoint() + "/2020-05-31/distribution/" + distribution + "/invalidation");
  }

  /// Where functions are told that AWS is.
  private String endpoint() {
    var seen = Json.parse(toy.get("/open/endpoint").body());
    var cloudFront = seen.path("environment").path("AWS_ENDPOINT_URL_CLOUDFRONT").asString();
    assertThat(seen.path("environment").path("AWS_ENDPOINT_URL_EVENTBRIDGE").asString())
        .isEqualTo(cloudFront);
    return cloudFront;
  }

  private static String signature(String scope) {
    return "AWS4-HMAC-SHA256 Credential=local/20261124/" + scope + "/aws4_request, Signature=0";
  }

  private List<JsonNode> invalidationsOf(String distribution) {
    return Json.parse(toy.get("/_local/invalidations").body())
        .path("invalidations")
        .valueStream()
        .filter(each -> each.path("distribution").asString().equals(distribution))
        .toList();
  }
}
