package id.warta.dynamodb;

import static id.warta.testkit.articles.SampleStory.headlined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.article.Article;
import id.warta.body.Body;
import id.warta.filing.Deletion;
import id.warta.filing.Saved;
import id.warta.photo.Photo;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.dynamodb.DynamoDbLocal;
import id.warta.testkit.dynamodb.TemplateTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What is left of deleted stories in a real table.
class DynamoLeftoversTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final DynamoDbClient CLIENT = DynamoDbLocal.client();
  private static final int BODIES = 120;

  private final String table = TemplateTable.create(CLIENT);
  private final DynamoArticles articles = new DynamoArticles(CLIENT, table, new SettableClock(NOW));
  private final SampleDesk desk = new SampleDesk(articles);
  private final DynamoLeftovers leftovers = new DynamoLeftovers(CLIENT, table);

  @Test
  void of_a_story_with_a_long_past_only_the_revisions_stay() {
    var photos = IntStream.range(0, 60).mapToObj(SamplePhoto::ready).toArray(Photo[]::new);
    var story = desk.file(headlined("Draf").photos(photos).draft());
    for (var version = 2; version <= BODIES; version++) {
      var body = Body.ofParagraphs(List.of("Alinea " + version));
      var its = version;
      story = desk.change(story, edit -> edit.body(body, its));
    }
    assertThat(left(story)).isGreaterThan(BODIES + 60);
    delete(story);

    leftovers.clear(story.id());
    leftovers.clear(story.id());

    assertThat(left(story)).isZero();
    assertThat(articles.revisions(story.id(), 1, BODIES + 1)).hasSize(BODIES + 1);
  }

  @Test
  void a_story_that_is_there_loses_nothing() {
    var story = desk.file(headlined("Draf").photos(SamplePhoto.ready(1)).draft());

    assertThatThrownBy(() -> leftovers.clear(story.id())).isInstanceOf(IllegalStateException.class);

    assertThat(articles.find(story.id())).contains(story);
  }

  private int left(Article story) {
    var partition = Layout.storyPartition(story.id());
    return List.of(partition, Layout.earlierBodies(story.id()), Layout.formerFiles(story.id()))
        .stream()
        .mapToInt(this::count)
        .sum();
  }

  private int count(String partition) {
    return CLIENT
        .query(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Layout.text(partition))))
        .count();
  }

  private void delete(Article story) {
    var gone = story.edit().version(story.version() + 1).done();
    assertThat(articles.delete(new Deletion(story, SampleDesk.revision(story, gone), null)))
        .isInstanceOf(Saved.Done.class);
  }
}
