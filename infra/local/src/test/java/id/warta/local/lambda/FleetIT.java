package id.warta.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.local.Json;
import id.warta.local.ToyProject;
import id.warta.local.lambda.InvocationResult.Answered;
import id.warta.local.process.Home;
import id.warta.local.template.Template;
import id.warta.local.template.TemplateSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A fleet that may have two processes.
class FleetIT {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  @TempDir private Path folder;
  private Fleet fleet;

  @BeforeEach
  void start() {
    Template template = TemplateSource.read(ToyProject.lay(folder)).resolve(Map.of(), Map.of());
    fleet =
        new Fleet(
            Home.find(),
            template.functions(),
            new Endpoints(NOWHERE, NOWHERE, NOWHERE),
            function -> new Credentials("a", "b", "c"),
            folder.resolve("scratch"),
            new FunctionLog(System.out),
            2);
  }

  @AfterEach
  void stop() {
    fleet.close();
  }

  @Test
  void has_requests_wait_when_as_many_processes_run_as_may() throws Exception {
    List<Future<Long>> futures;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      futures =
          IntStream.range(0, 8).mapToObj(i -> executor.submit(() -> run("EchoFunction"))).toList();
    }
    var processes = new HashSet<Long>();
    for (var future : futures) {
      processes.add(future.get());
    }
    assertThat(processes).hasSizeBetween(1, 2);
  }

  @Test
  void ends_an_idle_process_of_another_function_to_make_room() throws Exception {
    var first = run("EchoFunction");
    run("NoteFunction");
    run("SlowFunction");
    run("TickFunction");
    assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(run("EchoFunction")).isNotEqualTo(first);
  }

  @Test
  void leaves_no_process_behind() throws Exception {
    var process = run("EchoFunction");
    fleet.close();
    assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(fleet.invoke("EchoFunction", "{}".getBytes(UTF_8))).isNotInstanceOf(Answered.class);
  }

  private long run(String function) throws InterruptedException {
    var result = fleet.invoke(function, "{\"routeKey\":\"x\"}".getBytes(UTF_8));
    assertThat(result).isInstanceOf(Answered.class);
    var reply = Json.parse(((Answered) result).payload());
    return Json.parse(reply.path("body").asString()).path("process").asLong();
  }
}
