package id.warta.s3;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.testkit.s3.S3Server;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class S3ServerTest implements BucketsContract {
  private static S3Server server;

  @BeforeAll
  static void start() {
    server = S3Server.with(UPLOADS, ORIGINALS, MEDIA, ARCHIVE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  public S3 s3() {
    return new S3(
        server.endpoint(),
        S3Server.REGION,
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)));
  }

  @Test
  void a_key_that_must_be_encoded_is_signed_as_it_is_sent() {
    var bucket = s3().bucket(ARCHIVE);
    bucket.put("two words/é+%.gz", new byte[] {1}, Map.of());

    assertThat(bucket.list("two")).containsExactly("two words/é+%.gz");
    assertThat(bucket.get("two words/é+%.gz", 1).body()).containsExactly(1);
  }
}
