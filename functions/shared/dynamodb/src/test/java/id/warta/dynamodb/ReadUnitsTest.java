package id.warta.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.warta.article.Article;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.listing.ArticleList;
import id.warta.listing.ListPosition;
import id.warta.listing.ListQuery;
import id.warta.testkit.Scale;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.dynamodb.DynamoDbLocal;
import id.warta.testkit.dynamodb.TemplateTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// What readers cost: the design's figures, held against DynamoDB's own count, on few stories and
/// on many.
class ReadUnitsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private static final double PAGE_OF_20 = 2.5;
  private static final double PAGE_OF_100 = 11;
  private static final double STORY_OF_TWO_PHOTOS = 1.5;

  private static final int MANY = Scale.of(3_000, 20_000);
  private static final int SCHEDULED = Scale.of(500, 10_000);

  /// The most that one BatchWriteItem takes.
  private static final int BATCH = 25;

  private final ReadMeter meter = new ReadMeter();
  private final DynamoDbClient client = DynamoDbLocal.client(meter);
  private final String table = TemplateTable.create(client);
  private final DynamoArticles articles = new DynamoArticles(client, table, new SettableClock(NOW));

  @Test
  void of_100_invented_stories() throws Exception {
    var stories = News.invented(100, 2, ReadUnitsTest::aMinuteEarlierEach);
    fill(stories.stream().flatMap(ReadUnitsTest::items));
    fill(submitted(News.invented(60, 2, ReadUnitsTest::aMinuteEarlierEach)));

    measure("100 invented stories", stories);
  }

  @Test
  void of_thousands_of_invented_stories() throws Exception {
    var stories = News.invented(MANY, 2, ReadUnitsTest::aMinuteEarlierEach);
    // Of the older ones only the entries in the list of all: what else they would have lies in
    // partitions of its own, and a server on a laptop needs a millisecond for each item.
    var newer = stories.subList(0, 150);
    var older = stories.subList(150, stories.size());
    fill(newer.stream().flatMap(ReadUnitsTest::items));
    fill(submitted(News.invented(60, 2, ReadUnitsTest::aMinuteEarlierEach)));
    fill(older.stream().map(ReadUnitsTest::entryInListOfAll));

    measure(MANY + " invented stories", stories);
  }

  @Test
  void of_a_tick_among_many_stories_that_are_scheduled_for_later() throws Exception {
    meter.reads();
    assertThat(articles.due(null, 100).items()).isEmpty();
    var alone = meter.reads();

    fill(
        IntStream.range(0, SCHEDULED)
            .mapToObj(
                count -> SampleStory.headlined("Nanti").scheduled(NOW.plusSeconds(60 + count)))
            .map(ReadUnitsTest::storyItem));
    meter.reads();
    assertThat(articles.due(null, 100).items()).isEmpty();

    assertThat(meter.reads()).isEqualTo(alone).singleElement().returns(0, ReadMeter.Read::scanned);
  }

  @Test
  void of_real_stories() throws Exception {
    assumeTrue(News.hasReal(), "skipped: ../shared/data is not beside the project");
    var stories = some(News.real(2, ReadUnitsTest::aMinuteEarlierEach));
    fill(stories.subList(0, 120).stream().flatMap(ReadUnitsTest::items));
    fill(submitted(News.real(2, ReadUnitsTest::aMinuteEarlierEach).subList(0, 60)));
    fill(stories.subList(120, stories.size()).stream().map(ReadUnitsTest::entryInListOfAll));

    measure(stories.size() + " real stories", stories);
  }

  private static List<Article> some(List<Article> stories) {
    return stories.subList(0, Math.min(stories.size(), MANY));
  }

  private static Instant aMinuteEarlierEach(int number) {
    return NOW.minus(Duration.ofMinutes(number));
  }

  private void measure(String what, List<Article> stories) {
    meter.reads();
    System.out.println("read units of " + what);
    for (var list : lists()) {
      var first = articles.list(ListQuery.firstPage(list, 20));
      assertThat(first.items()).as(list.toString()).hasSize(20);
      isOneQuery("first page of 20: " + list, PAGE_OF_20);
      articles.list(new ListQuery(list, null, null, first.next(), 20));
      isOneQuery("second page of 20: " + list, PAGE_OF_20);
      articles.list(ListQuery.firstPage(list, 100));
      isOneQuery("first page of 100: " + list, PAGE_OF_100);
    }
    var everything = new ArticleList.Everything();
    var middle = stories.get(stories.size() / 2);
    var time = Objects.requireNonNull(middle.timeline().publishedAt());
    articles.list(new ListQuery(everything, null, null, new ListPosition(time, middle.id()), 20));
    isOneQuery("20 from the middle of all", PAGE_OF_20);
    var hour = Duration.ofHours(1);
    articles.list(new ListQuery(everything, time.minus(hour), time.plus(hour), null, 20));
    isOneQuery("20 of a range of dates", PAGE_OF_20);
    articles.list(new ListQuery(everything, null, Instant.EPOCH, null, 20));
    isOneQuery("what is older than all", PAGE_OF_20);
    walk(everything, 20, PAGE_OF_20, Math.min(stories.size(), 1000));
    walk(everything, 100, PAGE_OF_100, Math.min(stories.size(), 1000));
    stories.stream().limit(100).map(Article::slug).forEach(this::readStory);
  }

  private static List<ArticleList> lists() {
    var reporter = News.REPORTERS.getFirst().sub();
    return List.of(
        new ArticleList.Everything(),
        new ArticleList.InSection(News.SECTIONS.getFirst()),
        new ArticleList.WithTag(News.TAGS.getFirst()),
        new ArticleList.ByAuthor(News.INITIALS.getFirst()),
        new ArticleList.FromPlace(News.PLACES.getFirst()),
        new ArticleList.OwnPublic(reporter),
        new ArticleList.OnDesk(Status.SUBMITTED),
        new ArticleList.OwnOnDesk(reporter, Status.SUBMITTED));
  }

  private void isOneQuery(String what, double most) {
    var reads = meter.reads();
    assertThat(reads).as(what).hasSize(1);
    var read = reads.getFirst();
    assertThat(read.operation()).as(what).isEqualTo("Query");
    assertThat(read.scanned()).as(what).isEqualTo(read.found());
    assertThat(read.units()).as(what).isLessThanOrEqualTo(most);
    System.out.printf("  %4.1f  %s%n", read.units(), what);
  }

  /// Reads a list page by page, at least so many stories of it.
  private void walk(ArticleList list, int limit, double most, int stories) {
    var dearest = 0.0;
    var pages = 0;
    ListPosition after = null;
    do {
      after = articles.list(new ListQuery(list, null, null, after, limit)).next();
      var reads = meter.reads();
      assertThat(reads).hasSize(1);
      dearest = Math.max(dearest, reads.getFirst().units());
      pages++;
    } while (after != null && pages * limit < stories);
    assertThat(dearest).isLessThanOrEqualTo(most);
    System.out.printf("  %4.1f  the dearest of %d pages of %d%n", dearest, pages, limit);
  }

  private void readStory(Slug slug) {
    assertThat(articles.findForReaders(slug).orElseThrow().photos()).hasSize(2);
    var reads = meter.reads();
    assertThat(reads).extracting(ReadMeter.Read::operation).containsExactly("GetItem", "Query");
    assertThat(reads.stream().mapToDouble(ReadMeter.Read::units).sum())
        .as(slug.value())
        .isLessThanOrEqualTo(STORY_OF_TWO_PHOTOS);
  }

  // -------------------------------------------------------------------------- filling the table

  private static Stream<Map<String, AttributeValue>> items(Article story) {
    return StoryItems.of(story).values().stream();
  }

  private static Stream<Map<String, AttributeValue>> submitted(List<Article> stories) {
    return stories.stream()
        .map(story -> story.edit().status(Status.SUBMITTED).done())
        .flatMap(ReadUnitsTest::items);
  }

  /// Of a story only the item that stands in the desk's index.
  private static Map<String, AttributeValue> storyItem(Article story) {
    return Objects.requireNonNull(StoryItems.of(story).get(Layout.story(story.id())));
  }

  private static Map<String, AttributeValue> entryInListOfAll(Article story) {
    var key =
        Layout.listEntry(
            new ArticleList.Everything(),
            Objects.requireNonNull(story.timeline().publishedAt()),
            story.id());
    var summary = Deflated.json(Documents.summary(story.summary()));
    return StoryItems.item(key, Map.of(Layout.SUMMARY, summary));
  }

  private void fill(Stream<Map<String, AttributeValue>> items)
      throws InterruptedException, ExecutionException {
    var batches = new ArrayList<Callable<Object>>();
    var writes =
        items
            .map(item -> PutRequest.builder().item(item).build())
            .map(put -> WriteRequest.builder().putRequest(put).build())
            .toList();
    for (var start = 0; start < writes.size(); start += BATCH) {
      var batch = writes.subList(start, Math.min(start + BATCH, writes.size()));
      batches.add(
          () -> client.batchWriteItem(request -> request.requestItems(Map.of(table, batch))));
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var written : threads.invokeAll(batches)) {
        written.get();
      }
    }
  }
}
