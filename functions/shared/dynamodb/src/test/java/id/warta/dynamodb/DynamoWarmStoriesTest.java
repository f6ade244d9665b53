package id.warta.dynamodb;

import id.warta.archive.StoryLines;
import id.warta.testkit.archive.InMemoryRuns;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.archive.WarmStoriesContract;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.dynamodb.DynamoDbLocal;
import id.warta.testkit.dynamodb.TemplateTable;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoWarmStoriesTest implements WarmStoriesContract {
  private static final DynamoDbClient CLIENT = DynamoDbLocal.client();

  @Override
  public Stores stores() {
    var articles = new DynamoArticles(CLIENT, TemplateTable.create(CLIENT), new SettableClock(NOW));
    return new Stores(articles, new DynamoWarmStories(articles), new DynamoRuns(articles));
  }

  @Override
  public StoryLines lines() {
    return new JsonStoryLines();
  }

  /// The fakes keep the same contract; they are tested where lines can be written.
  @Nested
  class InMemory implements WarmStoriesContract {
    @Override
    public Stores stores() {
      var articles = new InMemoryArticles(new SettableClock(NOW));
      return new Stores(articles, new InMemoryWarmStories(articles), new InMemoryRuns());
    }

    @Override
    public StoryLines lines() {
      return new JsonStoryLines();
    }
  }
}
