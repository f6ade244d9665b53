package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.warta.local.Json;
import id.warta.local.dynamodb.DynamoDbApi;
import id.warta.testkit.Scale;
import id.warta.testkit.news.RealNews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Real news, filed with their own dates, archived by the packaged function: readers get the same
/// of each story as before but for `archivedAt`, and the verify command finds each one whole. Says
/// what became of the table.
class ArchivedNewsIT {
  private static final int SOME = Scale.of(80, Integer.MAX_VALUE);

  private final Caller editor = Paper.editor("sari");
  private final ArchiveShelf shelf = new ArchiveShelf();

  @Test
  void readers_get_the_same_and_verify_finds_each_story_whole() throws Exception {
    assumeThat(RealNews.isHere()).as("the shared data are on this machine").isTrue();
    var filed = file(RealNews.manuscripts(SOME));
    var before = read(filed);
    var bytesBefore = bytes();
    var started = System.nanoTime();

    var calls = 0;
    JsonNode run;
    do {
      run = shelf.call();
      calls++;
    } while (!run.has("endedAt") || !areArchived(filed));

    var seconds = (System.nanoTime() - started) / 1_000_000_000;
    assertThat(run.path("failed").asInt()).as("%s", run).isZero();
    var after = read(filed);
    for (var id : filed) {
      var story = (ObjectNode) Objects.requireNonNull(after.get(id));
      assertThat(story.remove("archivedAt")).as(id).isNotNull();
      assertThat(story).as(id).isEqualTo(before.get(id));
    }
    var verdict = shelf.verify();
    assertThat(verdict.exitCode()).as(verdict.errors()).isZero();
    assertThat(verdict.report().path("whole").asInt()).isGreaterThanOrEqualTo(filed.size());
    System.out.printf(
        Locale.ROOT,
        "%,d stories archived over HTTP in %d calls, %d s; table %,d bytes before, %,d after;"
            + " the last run: %s%n%s",
        filed.size(),
        calls,
        seconds,
        bytesBefore,
        bytes(),
        run,
        verdict.errors());
  }

  private boolean areArchived(List<String> filed) {
    return Paper.reader()
        .get("/articles/" + filed.getLast())
        .send()
        .expect(200)
        .json()
        .has("archivedAt");
  }

  private List<String> file(List<Map<String, Object>> manuscripts) throws Exception {
    var number = new AtomicInteger();
    return inParallel(
        manuscripts,
        manuscript ->
            editor
                .post("/newsroom/articles?publish=true")
                .with("Idempotency-Key", "berita-" + number.incrementAndGet())
                .json(manuscript)
                .send()
                .expect(201)
                .text("id"));
  }

  private static Map<String, JsonNode> read(List<String> ids) throws Exception {
    var stories = new ConcurrentHashMap<String, JsonNode>();
    inParallel(
        ids,
        id -> {
          stories.put(id, Paper.reader().get("/articles/" + id).send().expect(200).json());
          return id;
        });
    return stories;
  }

  /// The table's size as DynamoDB tells it.
  private static long bytes() {
    return new DynamoDbApi(Paper.stack().dynamoDbEndpoint())
        .tables("DescribeTable", Json.object().put("TableName", ArchiveShelf.TABLE))
        .path("Table")
        .path("TableSizeBytes")
        .asLong();
  }

  private interface Step<T, R> {
    R of(T item) throws Exception;
  }

  private static <T, R> List<R> inParallel(List<T> items, Step<T, R> step) throws Exception {
    var results = new ArrayList<R>();
    try (var workers = Executors.newFixedThreadPool(4)) {
      var tasks = items.stream().<Callable<R>>map(item -> () -> step.of(item)).toList();
      for (var task : workers.invokeAll(tasks)) {
        results.add(task.get());
      }
    }
    return results;
  }
}
