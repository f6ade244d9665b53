package id.warta.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.warta.article.Article;
import id.warta.body.Body;
import id.warta.filing.ArticlesUnavailable;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.SampleArchive;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.dynamodb.DynamoDbLocal;
import id.warta.testkit.dynamodb.TemplateTable;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/// What a reader of an earlier version does whose text moves while he looks for it.
class MovingTextTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final DynamoDbClient client = DynamoDbLocal.client();
  private final String table = TemplateTable.create(client);
  private final DynamoArticles articles = new DynamoArticles(client, table, new SettableClock(NOW));
  private final SampleDesk desk = new SampleDesk(articles);
  private final Article first = desk.file(SampleStory.headlined("Banjir").published(NOW));

  /// Lets something happen before one of the reader's items is read.
  private static final class Before implements ExecutionInterceptor {
    private final Runnable event;
    private int left;

    private Before(int item, Runnable event) {
      this.event = event;
      this.left = item;
    }

    @Override
    public void beforeExecution(
        Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
      if (context.request() instanceof GetItemRequest && --left == 0) {
        event.run();
      }
    }
  }

  /// @param item before which of the single items that are read, from 1: the revision, its text
  private DynamoArticles meeting(int item, Runnable event) {
    var reader = DynamoDbLocal.client(new Before(item, event));
    return new DynamoArticles(reader, table, new SettableClock(NOW));
  }

  private Article edited(Article story) {
    return desk.change(story, draft -> draft.body(new Body("<p>Surut.</p>"), story.version() + 1));
  }

  private void archive(Article story) {
    var warmStories = new DynamoWarmStories(articles);
    new SampleArchive(warmStories, new InMemoryBundles(), new JsonStoryLines()).archive(story, NOW);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void it_finds_the_story_archived_where_its_texts_go_meanwhile(int item) {
    var second = edited(first);

    var then = meeting(item, () -> archive(second)).find(first.id(), 1).orElseThrow();

    assertThat(then.archived()).isNotNull();
    assertThat(then.version()).isEqualTo(1);
    assertThat(then.body()).isEqualTo(Body.EMPTY);
    assertThat(articles.find(first.id(), 1)).contains(then);
  }

  @Test
  void it_finds_the_text_of_a_version_that_is_made_meanwhile() {
    var then = meeting(1, () -> edited(first)).find(first.id(), 2).orElseThrow();

    assertThat(then.body()).isEqualTo(new Body("<p>Surut.</p>"));
  }

  @Test
  void it_does_not_say_that_there_was_no_such_version_where_only_its_text_is_gone() {
    edited(first);
    var text = Layout.earlierBody(first.id(), 1).attributes();
    client.deleteItem(delete -> delete.tableName(table).key(text));

    assertThatExceptionOfType(ArticlesUnavailable.class)
        .isThrownBy(() -> articles.find(first.id(), 1));
    assertThat(articles.find(first.id(), 3)).isEmpty();
  }
}
