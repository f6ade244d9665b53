package id.warta.testkit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.filing.Articles;
import id.warta.testkit.ProjectFolder;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.http.Reply;
import id.warta.testkit.openapi.ApiDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/// The files of `events/<function>`, each case a test. `case.json` is an event as API Gateway sends
/// it, `case.reply.json` what must come: `statusCode`, `headers`, and the `body` as the JSON that
/// it is. Where a case begins with other calls, `case.before.json` has their events in an array.
/// `events/given.json` has the stories that are there before each case.
///
/// The reply is held against openapi.json as well.
public final class EventFiles {
  /// When every case happens: the afternoon of 24 November 2026 in Pontianak.
  public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private static final String REPLY = ".reply.json";
  private static final String BEFORE = ".before.json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final Path folder;
  private final Handlers handlers;
  private final ApiDescription description = ApiDescription.ofProject();

  private EventFiles(Path folder, Handlers handlers) {
    this.folder = folder;
    this.handlers = handlers;
  }

  /// Makes the handler of one case.
  @FunctionalInterface
  public interface Handlers {
    RequestStreamHandler on(InMemoryArticles articles, SettableClock clock);
  }

  /// A test for each case of a function, in the order of their names.
  public static Stream<DynamicTest> of(String function, Handlers handlers) {
    var files = new EventFiles(ProjectFolder.resolve("events").resolve(function), handlers);
    return files.cases().stream().map(name -> dynamicTest(name, () -> files.check(name)));
  }

  /// Puts the stories that are there before each case into a store.
  public static void given(Articles articles) {
    GivenStories.keep(read(ProjectFolder.resolve("events/given.json")), articles);
  }

  private List<String> cases() {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(file -> file.replaceFirst("(\\.reply|\\.before)?\\.json$", ""))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void check(String name) {
    var event = read(folder.resolve(name + ".json"));
    var clock = new SettableClock(NOW);
    var articles = new InMemoryArticles(clock);
    given(articles);
    var handler = handlers.on(articles, clock);
    var before = folder.resolve(name + BEFORE);
    if (Files.exists(before)) {
      read(before).forEach(earlier -> Invocation.of(handler, earlier));
    }
    var reply = Invocation.of(handler, event);
    assertThat(pretty(toJson(reply))).isEqualTo(pretty(read(folder.resolve(name + REPLY))));
    assertThat(description.breaches(event.path("routeKey").asString(), reply)).isEmpty();
  }

  private static JsonNode toJson(Reply reply) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("statusCode", reply.status());
    json.set("headers", JSON.valueToTree(new TreeMap<>(reply.headers())));
    if (!reply.body().isEmpty()) {
      json.set(
          "body",
          reply.mediaType().endsWith("json")
              ? JSON.readTree(reply.body())
              : StringNode.valueOf(reply.body()));
    }
    return json;
  }

  private static String pretty(JsonNode json) {
    return JSON.writeValueAsString(JSON.treeToValue(json, Object.class));
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("a case needs " + file.getFileName(), unreadable);
    }
  }
}
