package id.warta.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.aftermath.ServiceUnavailable;
import id.warta.article.ArticleId;
import id.warta.photo.PhotoKey;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.http.PreparedAnswers;
import id.warta.testkit.http.PreparedAnswers.Asked;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// What CloudFront and EventBridge are sent, and what becomes of their answers.
class ServicesTest {
  private static final ArticleId STORY = new ArticleId("019ab000-0000-7000-8000-0000000000a1");
  private static final String TAKEN = "{\"FailedEntryCount\":0,\"Entries\":[]}";
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDTEST", "the secret"));

  private final PreparedAnswers service = PreparedAnswers.start();
  private final CloudFrontCaches caches =
      new CloudFrontCaches(
          new Distribution(service.address(), CREDENTIALS, "PAGES"),
          new Distribution(service.address(), CREDENTIALS, "PHOTOS"));
  private final EventBridgeReprints reprints =
      new EventBridgeReprints(new EventBus(service.address(), "ap-southeast-3", CREDENTIALS));

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void asks_cloudfront_to_forget_pages() {
    service.then(201, "<Invalidation/>");

    caches.refreshPages(List.of("/articles*", "/retractions*"), "event-1");

    var call = calls().getFirst();
    assertThat(call.target()).isEqualTo("/2020-05-31/distribution/PAGES/invalidation");
    assertThat(call.header("Authorization")).contains("/us-east-1/cloudfront/aws4_request");
    assertThat(call.body())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<InvalidationBatch xmlns=")
        .contains(
            "<Paths><Quantity>2</Quantity><Items><Path>/articles*</Path>"
                + "<Path>/retractions*</Path></Items></Paths><CallerReference>");
  }

  @Test
  void one_cause_and_the_same_paths_have_one_reference_and_others_have_another() {
    IntStream.range(0, 4).forEach(call -> service.then(201, ""));

    caches.refreshPages(List.of("/articles*"), "event-1");
    caches.refreshPages(List.of("/articles*"), "event-1");
    caches.refreshPages(List.of("/articles*"), "event-2");
    caches.refreshPages(List.of("/articles*", "/retractions*"), "event-1");

    assertThat(calls().get(0).body()).isEqualTo(calls().get(1).body());
    assertThat(calls())
        .extracting(ServicesTest::reference)
        .allMatch(reference -> reference.length() == 64);
    assertThat(calls().stream().map(ServicesTest::reference).distinct()).hasSize(3);
  }

  @Test
  void forgets_photos_by_story_and_all_of_them_where_there_are_too_many() {
    service.then(201, "");
    service.then(201, "");
    var many =
        IntStream.range(10, 21)
            .mapToObj(end -> new ArticleId("019ab000-0000-7000-8000-0000000000" + end))
            .toList();

    caches.refreshPhotos(List.of(STORY), "event-1");
    caches.refreshPhotos(many, "event-2");

    assertThat(calls().getFirst().target()).contains("/PHOTOS/");
    assertThat(calls().getFirst().body()).contains("<Path>/" + STORY + "/*</Path>");
    assertThat(calls().getLast().body()).contains("<Items><Path>/*</Path></Items>");
  }

  @Test
  void puts_an_event_for_each_photo_ten_at_a_time() {
    service.then(200, TAKEN);
    service.then(200, TAKEN);

    reprints.order(photos(11));

    assertThat(calls()).hasSize(2);
    assertThat(calls().getFirst().header("X-Amz-Target")).isEqualTo("AWSEvents.PutEvents");
    assertThat(calls().getFirst().header("Authorization"))
        .contains("/ap-southeast-3/events/aws4_request");
    assertThat(calls().getLast().body())
        .isEqualTo(
            "{\"Entries\":[{\"Source\":\"warta\",\"DetailType\":\"Photo Edited\",\"Detail\":"
                + "\"{\\\"articleId\\\":\\\"%s\\\",\\\"photoId\\\":\\\"%s\\\"}\"}]}"
                    .formatted(STORY, SamplePhoto.id(11)));
  }

  @Test
  void an_event_that_the_bus_did_not_take_is_a_failure() {
    service.then(200, "{\"FailedEntryCount\":1,\"Entries\":[{}]}");
    assertThatThrownBy(() -> reprints.order(photos(1))).isInstanceOf(ServiceUnavailable.class);
    service.then(200, "no JSON");
    assertThatThrownBy(() -> reprints.order(photos(1))).isInstanceOf(ServiceUnavailable.class);
  }

  @Test
  void what_cloudfront_refuses_is_told_without_a_secret() {
    service.then(
        400,
        "<ErrorResponse><Error><Code>TooManyInvalidationsInProgress</Code></Error>"
            + "</ErrorResponse>");

    assertThatThrownBy(() -> caches.refreshPages(List.of("/articles*"), "event-1"))
        .isInstanceOf(ServiceUnavailable.class)
        .hasMessage(
            "POST %s/2020-05-31/distribution/PAGES/invalidation"
                + " was answered 400 TooManyInvalidationsInProgress",
            service.address());
  }

  @Test
  void what_the_bus_refuses_is_told_without_a_secret() {
    service.then(400, "{\"__type\":\"com.amazonaws.events#AccessDeniedException\"}");

    assertThatThrownBy(() -> reprints.order(photos(1)))
        .isInstanceOf(ServiceUnavailable.class)
        .hasMessage("POST %s/ was answered 400 AccessDeniedException", service.address());
  }

  private List<Asked> calls() {
    return service.asked();
  }

  private static String reference(Asked call) {
    return call.body().replaceAll("(?s).*<CallerReference>(.*)</CallerReference>.*", "$1");
  }

  private static List<PhotoKey> photos(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new PhotoKey(STORY, SamplePhoto.id(number)))
        .toList();
  }
}
