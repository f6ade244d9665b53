package id.warta.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Functions as they run under Lambda.
@ExtendWith(ToyStack.Extension.class)
class FunctionsIT {
  private ToyStack toy;

  @BeforeEach
  void use(ToyStack shared) {
    toy = shared;
  }

  @Test
  void have_the_memory_and_the_time_that_the_template_says() {
    var seen = toy.seen("/open/x");
    assertThat(seen.path("memoryLimit").asInt()).isEqualTo(256);
    assertThat(seen.path("heapMegabytes").asInt()).isBetween(200, 218);
    assertThat(seen.path("remainingMilliseconds").asInt()).isBetween(15_000, 20_000);
    assertThat(seen.path("functionName").asString()).isEqualTo("echo");
  }

  @Test
  void see_only_what_lambda_would_show_them() {
    var seen = toy.seen("/open/x");
    var environment = seen.path("environment");
    assertThat(environment.propertyNames())
        .contains("GREETING", "TABLE_NAME", "AWS_REGION", "AWS_ACCESS_KEY_ID", "LAMBDA_TASK_ROOT")
        .doesNotContain("HOME", "JAVA_HOME", "USER");
    assertThat(environment.path("GREETING").asString()).isEqualTo("Selamat pagi");
    assertThat(environment.path("TABLE_NAME").asString()).isEqualTo("warta-local-table");
    assertThat(environment.path("AWS_ENDPOINT_URL_DYNAMODB").asString())
        .isEqualTo(toy.stack().dynamoDbEndpoint().toString());
    assertThat(environment.path("AWS_ENDPOINT_URL_S3").asString())
        .isEqualTo(toy.stack().s3Endpoint().toString());
    assertThat(environment.path("MEDIA_ORIGIN").asString()).startsWith("http://127.0.0.1:");
    assertThat(environment.path("AWS_LAMBDA_INITIALIZATION_TYPE").asString())
        .isEqualTo("snap-start");
    assertThat(seen.path("stackVisible").asBoolean()).isFalse();
  }

  @Test
  void have_a_temporary_folder_for_each_process() {
    var folder = Path.of(toy.seen("/open/x").path("temporaryFolder").asString());
    assertThat(folder).isDirectory();
    assertThat(folder.getFileName().toString()).startsWith("echo-");
    assertThat(Files.exists(Path.of("/var/task"))).isFalse();
  }

  @Test
  void stay_warm() {
    var processes =
        IntStream.range(0, 10).mapToObj(i -> toy.seen("/open/x").path("process")).toList();
    assertThat(Set.copyOf(processes)).hasSizeLessThan(10);
  }

  @Test
  void have_a_process_for_each_request_at_the_same_time(@TempDir Path folder) throws Exception {
    var path = "/open/x?do=meet&count=3&folder=" + folder;
    List<Future<JsonNode>> futures;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      futures = IntStream.range(0, 3).mapToObj(i -> executor.submit(() -> toy.seen(path))).toList();
    }
    var processes = new HashSet<Long>();
    for (var future : futures) {
      processes.add(future.get().path("process").asLong());
    }
    assertThat(processes).hasSize(3);
  }

  @Test
  void are_killed_over_their_time_and_start_again() throws Exception {
    var late = toy.send(toy.request("/slow?do=hang").POST(BodyPublishers.noBody()));
    assertThat(late.statusCode()).isEqualTo(500);
    assertThat(late.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    var killed = toy.noted().getLast().path("process").asLong();
    ProcessHandle.of(killed).ifPresent(process -> process.onExit().join());
    var fresh = toy.seen(toy.request("/slow").POST(BodyPublishers.noBody()));
    assertThat(fresh.path("process").asLong()).isPositive().isNotEqualTo(killed);
  }

  @Test
  void answer_500_when_they_throw_and_live_on() {
    var processes = Set.of(toy.seen("/open/x").path("process").asLong());
    assertThat(toy.get("/open/x?do=throw").statusCode()).isEqualTo(500);
    assertThat(toy.get("/open/x").statusCode()).isEqualTo(200);
    assertThat(processes).allMatch(process -> ProcessHandle.of(process).isPresent());
  }

  @Test
  void start_again_after_they_ended_or_ran_out_of_memory() {
    for (var how : List.of("exit", "fill")) {
      assertThat(toy.get("/open/x?do=" + how).statusCode()).as(how).isEqualTo(500);
      assertThat(toy.get("/open/x").statusCode()).as(how).isEqualTo(200);
    }
  }

  @Test
  void are_killed_over_their_memory() {
    var before = Instant.now();
    assertThat(toy.get("/open/x?do=fill-outside").statusCode()).isEqualTo(500);
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(19));
  }

  @Test
  void answer_500_when_they_cannot_be_made() {
    assertThat(toy.get("/broken").statusCode()).isEqualTo(500);
    assertThat(toy.get("/broken").statusCode()).isEqualTo(500);
  }
}
