package id.warta.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.photo.StorageUnavailable;
import id.warta.testkit.http.PreparedAnswers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// What a bucket does when S3 does not do what it should.
class BucketTest {
  private static final String ERROR = "<Error><Code>Trouble</Code></Error>";

  private final PreparedAnswers s3 = PreparedAnswers.start();
  private final Bucket bucket =
      new S3(
              s3.address().toString(),
              "eu-west-1",
              StaticCredentialsProvider.create(
                  AwsBasicCredentials.create("AKIDTEST", "the secret")))
          .bucket("b");

  @AfterEach
  void stop() {
    s3.close();
  }

  @Test
  void what_s3_refuses_is_told_without_a_secret() {
    s3.then(403, ERROR);

    assertThatThrownBy(() -> bucket.delete("key"))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessage("DELETE %s/b/key was answered 403 Trouble", s3.address());
    assertThat(s3.asked().getFirst().header("Authorization"))
        .contains("/eu-west-1/s3/aws4_request");
  }

  @Test
  void what_is_not_there_is_an_answer() {
    s3.then(404, ERROR).then(404, ERROR).then(416, ERROR);

    assertThat(bucket.get("key", 10).status()).isEqualTo(404);
    assertThat(bucket.getRange("key", 5, 10).status()).isEqualTo(404);
    assertThat(bucket.getRange("key", 5, 10).status()).isEqualTo(416);
    assertThat(s3.asked().getLast().header("Range")).isEqualTo("bytes=5-14");
  }

  @Test
  void what_is_there_already_is_an_answer_to_whom_wants_to_write_it_new() {
    s3.then(412, ERROR);
    var bytes = "bytes".getBytes(UTF_8);

    assertThat(bucket.putNew("key", bytes, Map.of()).status()).isEqualTo(412);
  }

  @Test
  void who_meets_another_writer_of_the_same_object_comes_again() {
    s3.then(409, ERROR).then(412, ERROR).then(409, ERROR).then(409, ERROR).then(409, ERROR);
    var bytes = "bytes".getBytes(UTF_8);

    assertThat(bucket.putNew("key", bytes, Map.of()).status()).isEqualTo(412);
    assertThatThrownBy(() -> bucket.putNew("key", bytes, Map.of()))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageContaining("409 Trouble");
  }

  @Test
  void a_listing_that_cannot_be_read_is_a_failure() {
    s3.then(200, "<ListBucketResult><Contents><Key>a");

    assertThatThrownBy(() -> bucket.list("a")).isInstanceOf(StorageUnavailable.class);
  }
}
