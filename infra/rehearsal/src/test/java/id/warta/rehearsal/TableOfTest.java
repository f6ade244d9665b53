package id.warta.rehearsal;

import id.warta.dynamodb.DynamoArticles;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.dynamodb.DynamoDbLocal;
import id.warta.testkit.dynamodb.TemplateTable;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A new table on DynamoDB Local, and stores of its stories.
record TableOfTest(String name, SettableClock clock) {
  private static final DynamoDbClient CLIENT = DynamoDbLocal.client();

  TableOfTest(SettableClock clock) {
    this(TemplateTable.create(CLIENT), clock);
  }

  DynamoArticles articles() {
    return new DynamoArticles(CLIENT, name, clock);
  }

  /// The stories through a client of the test's making.
  DynamoArticles articles(UnaryOperator<DynamoDbClient> client) {
    return new DynamoArticles(client.apply(CLIENT), name, clock);
  }
}
