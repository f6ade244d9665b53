package id.warta.testkit.localstack;

import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/// LocalStack in a container of the system property `localstack.image`. A test that uses it is
/// annotated `@Testcontainers(disabledWithoutDocker = true)`.
public final class LocalStack {
  private LocalStack() {}

  /// A container that was not started yet.
  ///
  /// @param services `dynamodb`, `s3`; each costs memory
  public static LocalStackContainer container(String... services) {
    var image = DockerImageName.parse(System.getProperty("localstack.image"));
    return new LocalStackContainer(image.asCompatibleSubstituteFor("localstack/localstack"))
        .withServices(services)
        // Left to itself it checks no presigned URL.
        .withEnv("S3_SKIP_SIGNATURE_VALIDATION", "0");
  }
}
