package id.warta.s3;

import id.warta.testkit.s3.S3Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
}
