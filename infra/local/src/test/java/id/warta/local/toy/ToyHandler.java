package id.warta.local.toy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A function that does what the query parameter `do` says, and otherwise answers with what it was
/// given. Events that are no requests it notes in a file; those with `"fail": true` it refuses.
public final class ToyHandler implements RequestStreamHandler {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<byte[]> kept = new ArrayList<>();
  private int calls;

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    calls++;
    var tree = JSON.readTree(event);
    reply.write(tree.has("routeKey") ? request(tree, context) : JSON.writeValueAsBytes(note(tree)));
  }

  private byte[] request(JsonNode event, Context context) throws IOException {
    var query = event.path("queryStringParameters");
    switch (query.path("do").asString("echo")) {
      case "hang" -> {
        note(JSON.createObjectNode().put("process", ProcessHandle.current().pid()));
        sleep(60_000);
      }
      case "meet" -> meet(Path.of(query.path("folder").asString()), query.path("count").asInt());
      case "throw" -> throw new IllegalStateException("told to");
      case "exit" -> System.exit(3);
      case "fill" -> fill();
      case "fill-outside" -> {
        Arena.global().allocate(400L * 1024 * 1024).fill((byte) 1);
        sleep(60_000);
      }
      case "raw" -> {
        return event.path("body").asString("").getBytes(UTF_8);
      }
      case "long" -> {
        return answer("x".repeat(query.path("bytes").asInt()));
      }
      default -> {}
    }
    return answer(JSON.writeValueAsString(seen(event, context)));
  }

  private static byte[] answer(String body) {
    var reply = JSON.createObjectNode().put("statusCode", 200);
    reply.putObject("headers").put("content-type", "application/json").put("etag", "\"1\"");
    reply.putArray("cookies").add("a=1").add("b=2; Path=/");
    return JSON.writeValueAsBytes(reply.put("body", body));
  }

  private ObjectNode seen(JsonNode event, Context context) {
    var seen = JSON.createObjectNode();
    seen.set("event", event);
    var environment = seen.putObject("environment");
    System.getenv().forEach(environment::put);
    return seen.put("calls", calls)
        .put("process", ProcessHandle.current().pid())
        .put("heapMegabytes", Runtime.getRuntime().maxMemory() / 1024 / 1024)
        .put("temporaryFolder", System.getProperty("java.io.tmpdir"))
        .put("memoryLimit", context.getMemoryLimitInMB())
        .put("remainingMilliseconds", context.getRemainingTimeInMillis())
        .put("functionName", context.getFunctionName())
        .put("stackVisible", isVisible("id.warta.local.LocalStack"));
  }

  private static boolean isVisible(String className) {
    try {
      Class.forName(className);
      return true;
    } catch (ClassNotFoundException notThere) {
      return false;
    }
  }

  private static ObjectNode note(JsonNode event) throws IOException {
    Files.writeString(
        Path.of(System.getenv("NOTEBOOK")),
        JSON.writeValueAsString(event) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    if (event.toString().contains("fail")) {
      throw new IllegalStateException("told to fail");
    }
    return JSON.createObjectNode().put("noted", true);
  }

  /// Waits until so many processes are in here at the same time.
  private static void meet(Path folder, int count) {
    try {
      Files.writeString(folder.resolve(Long.toString(ProcessHandle.current().pid())), "");
      while (count(folder) < count) {
        sleep(20);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long count(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void fill() {
    while (true) {
      kept.add(new byte[1024 * 1024]);
    }
  }
}
