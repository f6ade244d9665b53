package id.warta.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.warta.article.ArticleDraft;
import id.warta.article.Correction;
import id.warta.body.Body;
import id.warta.filing.ArticlesUnavailable;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.dynamodb.DynamoDbLocal;
import id.warta.testkit.dynamodb.TemplateTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// What a reader does who meets a transaction halfway.
class HalfwayReadTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final Halfway halfway = new Halfway();
  private final DynamoDbClient client = DynamoDbLocal.client(halfway);
  private final DynamoArticles articles =
      new DynamoArticles(client, TemplateTable.create(client), new SettableClock(NOW));
  private final SampleDesk desk = new SampleDesk(articles);

  /// Answers the first queries with the story's item as it is and the others as they were.
  private static final class Halfway implements ExecutionInterceptor {
    private List<Map<String, AttributeValue>> earlier = List.of();
    private int times = 0;

    @Override
    public SdkResponse modifyResponse(
        Context.ModifyResponse context, ExecutionAttributes attributes) {
      if (!(context.response() instanceof QueryResponse query)) {
        return context.response();
      }
      if (times-- > 0) {
        var items = new ArrayList<>(earlier);
        items.removeIf(Halfway::isStory);
        query.items().stream().filter(Halfway::isStory).forEach(items::addFirst);
        return query.toBuilder().items(items).build();
      }
      earlier = query.items();
      return query;
    }

    private static boolean isStory(Map<String, AttributeValue> item) {
      return StoryItems.attribute(item, Layout.SK).s().equals(Layout.STORY_SK);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"body", "correction", "photo added", "photo removed"})
  void it_reads_again_until_all_parts_belong_together(String change) {
    var before =
        desk.file(SampleStory.headlined("Banjir").photos(SamplePhoto.ready(1)).published(NOW));
    articles.find(before.id());
    var after = desk.change(before, changes(change));

    halfway.times = 2;
    assertThat(articles.find(before.id())).contains(after);
    halfway.times = 1;
    assertThat(articles.findForReaders(before.id())).contains(after);
    halfway.times = 1;
    assertThat(articles.findForReaders(before.slug())).contains(after);
  }

  @Test
  void it_gives_up_where_they_never_do() {
    var before = desk.file(SampleStory.headlined("Banjir").submitted());
    articles.find(before.id());
    desk.change(before, changes("body"));

    halfway.times = Integer.MAX_VALUE;
    assertThatExceptionOfType(ArticlesUnavailable.class)
        .isThrownBy(() -> articles.find(before.id()));
  }

  private static UnaryOperator<ArticleDraft> changes(String change) {
    return switch (change) {
      case "body" -> story -> story.body(Body.EMPTY, 2);
      case "correction" ->
          story ->
              story.corrections(
                  List.of(
                      new Correction(
                          Correction.Kind.RALAT, "x", Correction.RequestedBy.READER, NOW, null)));
      case "photo added" ->
          story -> story.photos(List.of(SamplePhoto.ready(1), SamplePhoto.ready(2)));
      default -> story -> story.photos(List.of());
    };
  }
}
