package id.warta.dynamodb;

import id.warta.filing.Articles;
import id.warta.testkit.articles.ArticlesContract;
import id.warta.testkit.dynamodb.TemplateTable;
import id.warta.testkit.localstack.LocalStack;
import java.time.Clock;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Runs where a Docker engine is present, and is skipped where none is.
@Testcontainers(disabledWithoutDocker = true)
class LocalStackTest implements ArticlesContract {
  @Container private static final LocalStackContainer LOCALSTACK = LocalStack.container("dynamodb");

  private static DynamoDbClient client;

  @BeforeAll
  static void connect() {
    client =
        DynamoDbClient.builder()
            .endpointOverride(LOCALSTACK.getEndpoint())
            .region(Region.of(LOCALSTACK.getRegion()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        LOCALSTACK.getAccessKey(), LOCALSTACK.getSecretKey())))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  @Override
  public Articles articles(Clock clock) {
    return new DynamoArticles(client, TemplateTable.create(client), clock);
  }
}
