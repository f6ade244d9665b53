package id.warta.testkit.mutation;

import static id.warta.testkit.mutation.StrangeTexts.pick;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.testkit.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;

/// Makes of a few good requests many that differ from them: in the path, the query string, the
/// headers and the body. All can be sent by any HTTP client. The same seed gives the same requests.
public final class Mutations {
  /// One in so many is as good as it was.
  private static final int GOOD_ONE_IN = 5;

  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "content-type",
          List.of(
              "application/json",
              "text/plain",
              "text/plain; charset=utf-8",
              "APPLICATION/JSON",
              "application/json; charset=utf-16",
              "text/html",
              "multipart/form-data",
              ";",
              "x"),
          "if-match",
          List.of("\"1\"", "\"999\"", "W/\"1\"", "*", "\"1\", \"2\"", "1", "\"", "\"\""),
          "if-none-match",
          List.of("*", "\"x\"", "W/\"x\", \"y\"", ",,,", "\"", "x".repeat(2_000)),
          "idempotency-key",
          List.of("k", "k k", "k".repeat(255), "k".repeat(256), "~!@#$%^&*()", ","),
          "accept",
          List.of("text/html", "application/json;q=0", "x"));

  private final RandomGenerator random;

  private Mutations(RandomGenerator random) {
    this.random = random;
  }

  /// So many requests, each made of one of the good ones in turn. One in five is not changed in
  /// anything that matters.
  public static List<Request> of(List<Request> good, int count, long seed) {
    var mutations = new Mutations(new Random(seed));
    return IntStream.range(0, count)
        .mapToObj(number -> mutations.mutated(good.get(number % good.size()), number))
        .toList();
  }

  private Request mutated(Request good, int number) {
    var request = good.header("x-number", Integer.toString(number));
    if (random.nextInt(GOOD_ONE_IN) > 0) {
      for (var changes = random.nextInt(1, 4); changes > 0; changes--) {
        request = pick(changesOf(request), random).apply(request);
      }
    }
    return request;
  }

  private List<UnaryOperator<Request>> changesOf(Request request) {
    var changes = new ArrayList<UnaryOperator<Request>>(List.of(this::query, this::header));
    if (!request.pathParameters().isEmpty()) {
      changes.add(this::path);
    }
    if (request.body().length > 0) {
      changes.addAll(List.of(this::bytes, this::json, this::json, this::json));
    }
    return changes;
  }

  private Request query(Request request) {
    return request.query(QueryMutations.mutate(request.query(), random));
  }

  private Request header(Request request) {
    var name = pick(HEADERS.keySet().stream().sorted().toList(), random);
    return random.nextInt(4) == 0
        ? request.withoutHeader(name)
        : request.header(name, pick(HEADERS.getOrDefault(name, List.of()), random));
  }

  /// Something else in one place of the path, still one segment of it.
  private Request path(Request request) {
    var name = pick(request.pathParameters().keySet().stream().sorted().toList(), random);
    var value = StrangeTexts.next(random).replace("/", "").replace(".", "").strip();
    return request.with(name, value.isEmpty() ? "x" : value);
  }

  private Request bytes(Request request) {
    return request.body(BytesMutations.mutate(request.body(), random));
  }

  private Request json(Request request) {
    try {
      return request.body(
          JsonMutations.mutate(new String(request.body(), UTF_8), random).getBytes(UTF_8));
    } catch (JacksonException notJson) {
      return bytes(request);
    }
  }
}
