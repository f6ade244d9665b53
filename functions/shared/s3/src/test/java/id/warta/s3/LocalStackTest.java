package id.warta.s3;

import id.warta.testkit.localstack.LocalStack;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// Runs where a Docker engine is present, and is skipped where none is.
@Testcontainers(disabledWithoutDocker = true)
class LocalStackTest implements BucketsContract {
  @Container private static final LocalStackContainer LOCALSTACK = LocalStack.container("s3");

  @BeforeAll
  static void make_buckets() {
    // A bucket is made by a PUT of no key.
    localStack().bucket(UPLOADS).put("", new byte[0], Map.of());
    localStack().bucket(ORIGINALS).put("", new byte[0], Map.of());
    localStack().bucket(MEDIA).put("", new byte[0], Map.of());
    localStack().bucket(ARCHIVE).put("", new byte[0], Map.of());
  }

  @Override
  public S3 s3() {
    return localStack();
  }

  private static S3 localStack() {
    return new S3(
        LOCALSTACK.getEndpoint().toString(),
        LOCALSTACK.getRegion(),
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(LOCALSTACK.getAccessKey(), LOCALSTACK.getSecretKey())));
  }
}
