package id.warta.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import tools.jackson.databind.JsonNode;

/// What happens in a bucket, on its way to a function.
@ExtendWith(ToyStack.Extension.class)
class EventsIT {
  private static final String UPLOADS = "warta-local-uploads-bucket";

  private ToyStack toy;
  private String key;

  @BeforeEach
  void use(ToyStack shared) {
    toy = shared;
    key = "in/" + UUID.randomUUID();
  }

  @Test
  void brings_an_upload_to_the_function_as_eventbridge_does() {
    upload(UPLOADS, key);
    toy.await(() -> notesOf(key).size() == 1);
    var event = notesOf(key).getFirst();
    assertThat(event.path("version").asString()).isEqualTo("0");
    assertThat(event.path("id").asString()).hasSize(36);
    assertThat(event.path("detail-type").asString()).isEqualTo("Object Created");
    assertThat(event.path("source").asString()).isEqualTo("aws.s3");
    assertThat(event.path("account").asString()).isEqualTo("000000000000");
    assertThat(Instant.parse(event.path("time").asString()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(event.path("region").asString()).isEqualTo("ap-southeast-3");
    assertThat(Json.text(event.path("resources"))).isEqualTo("[\"arn:aws:s3:::" + UPLOADS + "\"]");
    var detail = event.path("detail");
    assertThat(detail.path("version").asString()).isEqualTo("0");
    assertThat(detail.path("bucket").path("name").asString()).isEqualTo(UPLOADS);
    assertThat(detail.path("object").path("key").asString()).isEqualTo(key);
    assertThat(detail.path("object").path("size").asLong()).isEqualTo(5);
    assertThat(detail.path("object").path("etag").asString())
        .isEqualTo("5d41402abc4b2a76b9719d911017c592");
    assertThat(detail.path("object").path("sequencer").asString()).hasSize(16);
    assertThat(detail.path("reason").asString()).isEqualTo("PutObject");
    assertThat(detail.propertyNames()).contains("request-id", "requester", "source-ip-address");
  }

  @Test
  void tells_of_copies_and_of_uploads_in_parts() {
    try (var s3 = ToyStack.s3(toy.stack().s3Endpoint())) {
      var upload = s3.createMultipartUpload(create -> create.bucket(UPLOADS).key(key));
      var part =
          s3.uploadPart(
              one -> one.bucket(UPLOADS).key(key).uploadId(upload.uploadId()).partNumber(1),
              RequestBody.fromString("hello"));
      s3.completeMultipartUpload(
          complete ->
              complete
                  .bucket(UPLOADS)
                  .key(key)
                  .uploadId(upload.uploadId())
                  .multipartUpload(
                      all ->
                          all.parts(
                              CompletedPart.builder().partNumber(1).eTag(part.eTag()).build())));
      s3.copyObject(
          copy ->
              copy.sourceBucket(UPLOADS)
                  .sourceKey(key)
                  .destinationBucket(UPLOADS)
                  .destinationKey(key + "-copy"));
    }
    toy.await(() -> notesOf(key).size() == 2);
    assertThat(notesOf(key))
        .extracting(event -> event.path("detail").path("reason").asString())
        .containsExactlyInAnyOrder("CompleteMultipartUpload", "CopyObject");
    assertThat(notesOf(key))
        .extracting(event -> event.path("detail").path("object").path("size").asLong())
        .containsOnly(5L);
  }

  @Test
  void orders_the_events_of_a_key() {
    upload(UPLOADS, key);
    upload(UPLOADS, key);
    toy.await(() -> notesOf(key).size() == 2);
    assertThat(notesOf(key))
        .extracting(event -> event.path("detail").path("object").path("sequencer").asString())
        .doesNotHaveDuplicates();
  }

  @Test
  void sends_nothing_of_another_bucket_or_that_no_rule_wants() {
    upload("warta-local-media-bucket", key);
    upload(UPLOADS, "elsewhere/" + key);
    upload(UPLOADS, key);
    toy.await(() -> notesOf(key).size() == 1);
    assertThat(notesOf(key)).hasSize(1);
  }

  @Test
  void tries_again_as_often_as_the_template_says_and_then_keeps_the_event() {
    var failing = key + "-fail";
    upload(UPLOADS, failing);
    toy.await(() -> !toy.deadLetters(failing).isEmpty());
    assertThat(notesOf(failing)).hasSize(2);
    var letter = toy.deadLetters(failing).getFirst();
    assertThat(letter.path("queue").asString()).isEqualTo("warta-local-dead-letters");
    var message = letter.path("message");
    assertThat(message.path("requestContext").path("condition").asString())
        .isEqualTo("RetriesExhausted");
    assertThat(message.path("requestContext").path("approximateInvokeCount").asInt()).isEqualTo(2);
    assertThat(message.path("requestPayload")).isEqualTo(notesOf(failing).getFirst());
    assertThat(message.path("responsePayload").path("errorMessage").asString())
        .isEqualTo("told to fail");
  }

  private List<JsonNode> notesOf(String part) {
    return toy.noted().stream().filter(note -> note.toString().contains(part)).toList();
  }

  private void upload(String bucket, String object) {
    try (var s3 = ToyStack.s3(toy.stack().s3Endpoint())) {
      s3.putObject(put -> put.bucket(bucket).key(object), RequestBody.fromString("hello"));
    }
  }
}
