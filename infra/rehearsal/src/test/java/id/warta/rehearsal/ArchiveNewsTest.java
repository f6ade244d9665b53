package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.amazonaws.services.lambda.runtime.Context;
import id.warta.archive.Archive;
import id.warta.archive.Policy;
import id.warta.archive.Run;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.DynamoRuns;
import id.warta.dynamodb.DynamoWarmStories;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.function.archivestories.ArchiveStoriesHandler;
import id.warta.function.getarticle.GetArticleHandler;
import id.warta.function.submitarticle.SubmitArticleHandler;
import id.warta.testkit.Scale;
import id.warta.testkit.archive.ForwardingBundles;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.dynamodb.DynamoDbLocal;
import id.warta.testkit.dynamodb.TemplateTable;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.http.Request;
import id.warta.testkit.masthead.SampleMasthead;
import id.warta.testkit.news.RealNews;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Real news, filed with their own dates, archived in one run of many calls: readers get the same
/// of each as before, but for `archivedAt`. Says what it cost.
class ArchiveNewsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
  private static final int SOME = Scale.of(300, Integer.MAX_VALUE);
  private static final int STORIES_OF_A_CALL = 140;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SettableClock clock = new SettableClock(NOW);
  private final CapacityMeter meter = new CapacityMeter();
  private final DynamoDbClient client = DynamoDbLocal.client(meter);
  private final DynamoDbClient unmetered = DynamoDbLocal.client();
  private final String table = TemplateTable.create(unmetered);
  private final DynamoArticles articles = new DynamoArticles(unmetered, table, clock);
  private final InMemoryBundles kept = new InMemoryBundles();
  private final AtomicInteger puts = new AtomicInteger();
  private final AtomicInteger gets = new AtomicInteger();

  @Test
  void readers_get_the_same_of_each_story_as_before() throws Exception {
    assumeThat(RealNews.isHere()).as("the shared data are on this machine").isTrue();
    var news = RealNews.manuscripts(SOME);
    var ids = file(news);
    var before = read(ids);
    var bytesBefore = bytes();

    var calls = 0;
    Run run;
    var started = System.nanoTime();
    do {
      run = call();
      calls++;
    } while (run.isOpen());
    var seconds = (System.nanoTime() - started) / 1_000_000_000;

    assertThat(run.figures().archived()).isEqualTo(news.size());
    assertThat(run.figures().looked()).isEqualTo(news.size());
    var after = read(ids);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    for (var id : ids) {
      var story = (ObjectNode) Objects.requireNonNull(after.get(id));
      assertThat(story.remove("archivedAt")).as(id).isNotNull();
      assertThat(story).as(id).isEqualTo(before.get(id));
    }
    var per = 1_000.0 / news.size();
    System.out.printf(
        Locale.ROOT,
        "%d stories in %d calls, %d s; per 1,000: %.0f read units, %.0f write units, %s,"
            + " %.0f S3 PUT, %.0f S3 GET; bundles %d, %d bytes; table %d bytes before, %d after%n",
        news.size(),
        calls,
        seconds,
        meter.reads() * per,
        meter.writes() * per,
        meter.requests(),
        puts.get() * per,
        gets.get() * per,
        kept.all().size(),
        run.figures().bytes(),
        bytesBefore,
        bytes());
  }

  private Run call() throws IOException {
    var metered = new DynamoArticles(client, table, clock);
    var bundles =
        new ForwardingBundles(kept) {
          @Override
          public void put(String name, byte[] bytes) {
            puts.incrementAndGet();
            super.put(name, bytes);
          }

          @Override
          public Optional<byte[]> read(String name) {
            gets.incrementAndGet();
            return super.read(name);
          }
        };
    var handler =
        new ArchiveStoriesHandler(
            metered,
            new DynamoWarmStories(metered),
            new DynamoRuns(metered),
            bundles,
            new JsonStoryLines(),
            new Policy(0, Set.of(), false),
            SampleMasthead.SEPUTAR_BORNEO.zone(),
            clock);
    handler.handleRequest(
        InputStream.nullInputStream(), OutputStream.nullOutputStream(), shortCall());
    return new DynamoRuns(articles).last().orElseThrow();
  }

  /// Lambda's word that there is time for some hundreds of stories, and then for their bundles.
  private static Context shortCall() {
    var left = new AtomicInteger(STORIES_OF_A_CALL);
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> left.decrementAndGet() >= 0 ? 60_000 : 10_000);
  }

  private List<String> file(List<Map<String, Object>> news) throws Exception {
    var handler =
        new SubmitArticleHandler(
            articles,
            new Archive(kept, new JsonStoryLines()),
            SampleMasthead.SEPUTAR_BORNEO,
            "https://media.example",
            clock,
            new Random(1));
    RealNews.SECTIONS.forEach(articles::noteSection);
    return inParallel(
        news,
        story -> {
          var reply =
              Invocation.of(
                  handler,
                  Request.to("POST /newsroom/articles")
                      .query("publish=true")
                      .body("application/json", JSON.writeValueAsString(story))
                      .by(Role.EDITOR.member()));
          assertThat(reply.status()).as(reply.body()).isEqualTo(201);
          return JSON.readTree(reply.body()).path("id").asString();
        });
  }

  private Map<String, JsonNode> read(List<String> ids) throws Exception {
    var handler =
        new GetArticleHandler(
            articles,
            new Archive(kept, new JsonStoryLines()),
            SampleMasthead.SEPUTAR_BORNEO,
            "https://media.example",
            clock);
    var stories = new ConcurrentSkipListMap<String, JsonNode>();
    inParallel(
        ids,
        id -> {
          var reply = Invocation.of(handler, Request.to("GET /articles/{ref}").with("ref", id));
          assertThat(reply.status()).as(reply.body()).isEqualTo(200);
          stories.put(id, JSON.readTree(reply.body()));
          return id;
        });
    return stories;
  }

  /// The table's size as DynamoDB tells it.
  private long bytes() {
    return unmetered.describeTable(ask -> ask.tableName(table)).table().tableSizeBytes();
  }

  private interface Step<T> {
    String of(T item) throws Exception;
  }

  private static <T> List<String> inParallel(List<T> items, Step<T> step) throws Exception {
    var results = new ArrayList<String>();
    try (var workers = Executors.newFixedThreadPool(4)) {
      var tasks = items.stream().<Callable<String>>map(item -> () -> step.of(item)).toList();
      for (var task : workers.invokeAll(tasks)) {
        results.add(task.get());
      }
    }
    return results;
  }
}
