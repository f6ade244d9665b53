package id.warta.dynamodb;

import id.warta.filing.Articles;
import id.warta.testkit.articles.ArticlesContract;
import id.warta.testkit.dynamodb.DynamoDbLocal;
import id.warta.testkit.dynamodb.TemplateTable;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoArticlesTest implements ArticlesContract {
  private static final DynamoDbClient CLIENT = DynamoDbLocal.client();

  @Override
  public Articles articles(Clock clock) {
    return new DynamoArticles(CLIENT, TemplateTable.create(CLIENT), clock);
  }
}
