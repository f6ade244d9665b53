package id.warta.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.warta.aftermath.ServiceUnavailable;
import id.warta.article.ArticleId;
import id.warta.photo.PhotoKey;
import id.warta.testkit.articles.SamplePhoto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// What CloudFront and EventBridge are sent, and what becomes of their answers.
class SignedCallsTest {
  private static final ArticleId STORY = new ArticleId("019ab000-0000-7000-8000-0000000000a1");
  private static final String TAKEN = "{\"FailedEntryCount\":0,\"Entries\":[]}";

  private record Answer(int status, String body) {}

  private record Call(String path, String authorization, String target, String body) {
    String reference() {
      return body.replaceAll("(?s).*<CallerReference>(.*)</CallerReference>.*", "$1");
    }
  }

  private final Queue<Answer> answers = new ArrayDeque<>();
  private final List<Call> calls = new ArrayList<>();
  private HttpServer server;
  private CloudFrontCaches caches;
  private EventBridgeReprints reprints;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    var endpoint = URI.create("http://localhost:" + server.getAddress().getPort());
    var credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDTEST", "the secret"));
    var cloudFront = new SignedCalls(endpoint, "cloudfront", "us-east-1", credentials);
    caches =
        new CloudFrontCaches(
            new Distribution(cloudFront, "PAGES"), new Distribution(cloudFront, "PHOTOS"));
    reprints =
        new EventBridgeReprints(
            new EventBus(new SignedCalls(endpoint, "events", "ap-southeast-3", credentials)));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asks_cloudfront_to_forget_pages() {
    answers.add(new Answer(201, "<Invalidation/>"));

    caches.refreshPages(List.of("/articles*", "/retractions*"), "event-1");

    var call = calls.getFirst();
    assertThat(call.path()).isEqualTo("/2020-05-31/distribution/PAGES/invalidation");
    assertThat(call.authorization()).contains("/us-east-1/cloudfront/aws4_request");
    assertThat(call.body())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<InvalidationBatch xmlns=")
        .contains(
            "<Paths><Quantity>2</Quantity><Items><Path>/articles*</Path>"
                + "<Path>/retractions*</Path></Items></Paths><CallerReference>");
  }

  @Test
  void one_cause_and_the_same_paths_have_one_reference_and_others_have_another() {
    IntStream.range(0, 4).forEach(call -> answers.add(new Answer(201, "")));

    caches.refreshPages(List.of("/articles*"), "event-1");
    caches.refreshPages(List.of("/articles*"), "event-1");
    caches.refreshPages(List.of("/articles*"), "event-2");
    caches.refreshPages(List.of("/articles*", "/retractions*"), "event-1");

    assertThat(calls.get(0).body()).isEqualTo(calls.get(1).body());
    assertThat(calls).extracting(Call::reference).allMatch(reference -> reference.length() == 64);
    assertThat(calls.stream().map(Call::reference).distinct()).hasSize(3);
  }

  @Test
  void forgets_photos_by_story_and_all_of_them_where_there_are_too_many() {
    answers.add(new Answer(201, ""));
    answers.add(new Answer(201, ""));
    var many =
        IntStream.range(10, 21)
            .mapToObj(end -> new ArticleId("019ab000-0000-7000-8000-0000000000" + end))
            .toList();

    caches.refreshPhotos(List.of(STORY), "event-1");
    caches.refreshPhotos(many, "event-2");

    assertThat(calls.getFirst().path()).contains("/PHOTOS/");
    assertThat(calls.getFirst().body()).contains("<Path>/" + STORY + "/*</Path>");
    assertThat(calls.getLast().body()).contains("<Items><Path>/*</Path></Items>");
  }

  @Test
  void puts_an_event_for_each_photo_ten_at_a_time() {
    answers.add(new Answer(200, TAKEN));
    answers.add(new Answer(200, TAKEN));

    reprints.order(photos(11));

    assertThat(calls).hasSize(2);
    assertThat(calls.getFirst().target()).isEqualTo("AWSEvents.PutEvents");
    assertThat(calls.getFirst().authorization()).contains("/ap-southeast-3/events/aws4_request");
    assertThat(calls.getLast().body())
        .isEqualTo(
            "{\"Entries\":[{\"Source\":\"warta\",\"DetailType\":\"Photo Edited\",\"Detail\":"
                + "\"{\\\"articleId\\\":\\\"%s\\\",\\\"photoId\\\":\\\"%s\\\"}\"}]}"
                    .formatted(STORY, SamplePhoto.id(11)));
  }

  @Test
  void an_event_that_the_bus_did_not_take_is_a_failure() {
    answers.add(new Answer(200, "{\"FailedEntryCount\":1,\"Entries\":[{}]}"));
    assertThatThrownBy(() -> reprints.order(photos(1))).isInstanceOf(ServiceUnavailable.class);
    answers.add(new Answer(200, "no JSON"));
    assertThatThrownBy(() -> reprints.order(photos(1))).isInstanceOf(ServiceUnavailable.class);
  }

  @Test
  void tries_again_after_a_passing_failure_and_gives_up_after_the_third() {
    answers.addAll(List.of(new Answer(503, ""), new Answer(429, ""), new Answer(200, TAKEN)));
    reprints.order(photos(1));
    assertThat(calls).hasSize(3);

    answers.addAll(
        List.of(
            new Answer(500, ""),
            new Answer(500, ""),
            new Answer(500, "{\"__type\":\"com.amazonaws#InternalFailure\"}")));
    assertThatThrownBy(() -> reprints.order(photos(1)))
        .isInstanceOf(ServiceUnavailable.class)
        .hasMessageContaining("500 InternalFailure")
        .hasMessageNotContainingAny("the secret", "AKIDTEST");
  }

  @Test
  void does_not_repeat_what_was_refused_and_says_why() {
    answers.add(
        new Answer(
            400,
            "<ErrorResponse><Error><Code>TooManyInvalidationsInProgress</Code></Error>"
                + "</ErrorResponse>"));

    assertThatThrownBy(() -> caches.refreshPages(List.of("/articles*"), "event-1"))
        .isInstanceOf(ServiceUnavailable.class)
        .hasMessageContaining("400 TooManyInvalidationsInProgress");
    assertThat(calls).hasSize(1);
  }

  private static List<PhotoKey> photos(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new PhotoKey(STORY, SamplePhoto.id(number)))
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      calls.add(
          new Call(
              exchange.getRequestURI().getPath(),
              String.valueOf(headers.getFirst("Authorization")),
              String.valueOf(headers.getFirst("X-Amz-Target")),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      var answer = answers.remove();
      var body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
