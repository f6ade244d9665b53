package id.warta.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.local.dynamodb.DynamoDbApi;
import id.warta.local.process.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import tools.jackson.databind.node.ObjectNode;

/// The stack as a process of its own, as `infra/local/start` runs it.
@Timeout(120)
class StartIT {
  private static final Pattern GATEWAY = Pattern.compile("gateway +(http://127.0.0.1:\\d+)");

  private static final String BUCKET = "warta-local-media-bucket";

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Path template;

  @BeforeEach
  void lay() {
    template = ToyProject.lay(folder);
  }

  @Test
  void says_what_runs_and_leaves_no_process_behind_after_ctrl_c() throws Exception {
    try (var run = Run.of("--template", toy(), "--port", "0")) {
      assertThat(run.output)
          .contains("Ready in ", "functions  echo, ", "DynamoDB   http://", "S3         http://")
          .contains("Not emulated:", "CloudFront::ResponseHeadersPolicy (MediaHeaders)")
          .contains("curl");
      assertThat(get(run.gateway + "/_local/health")).isEqualTo(200);
      assertThat(get(run.gateway + "/open/x")).isEqualTo(200);
      var children = run.process.descendants().toList();
      assertThat(children).hasSizeGreaterThanOrEqualTo(2);
      new ProcessBuilder("kill", "-INT", Long.toString(run.process.pid())).start().waitFor();
      assertThat(run.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
  }

  @Test
  void leaves_no_process_behind_when_it_is_killed() throws Exception {
    try (var run = Run.of("--template", toy(), "--port", "0")) {
      assertThat(get(run.gateway + "/open/x")).isEqualTo(200);
      var children = run.process.descendants().toList();
      run.process.destroyForcibly().waitFor();
      for (var child : children) {
        child.onExit().get(20, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void keeps_what_is_stored_where_it_is_told_to() throws Exception {
    var data = folder.resolve("data").toString();
    var key = Json.object();
    key.putObject("pk").put("S", "a");
    key.putObject("sk").put("S", "b");
    try (var run = Run.of("--template", toy(), "--port", "0", "--data", data);
        var s3 = ToyStack.s3(URI.create(run.said("S3")))) {
      new DynamoDbApi(URI.create(run.said("DynamoDB"))).tables("PutItem", request("Item", key));
      s3.putObject(put -> put.bucket(BUCKET).key("a/b"), RequestBody.fromString("hello"));
      run.process.destroy();
      assertThat(run.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    try (var run = Run.of("--template", toy(), "--port", "0", "--data", data);
        var s3 = ToyStack.s3(URI.create(run.said("S3")))) {
      var api = new DynamoDbApi(URI.create(run.said("DynamoDB")));
      assertThat(api.tables("GetItem", request("Key", key)).path("Item")).isEqualTo(key);
      assertThat(s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("a/b")).asUtf8String())
          .isEqualTo("hello");
    }
  }

  private static ObjectNode request(String name, ObjectNode value) {
    var request = Json.object().put("TableName", "warta-local-table");
    request.set(name, value);
    return request;
  }

  @Test
  void says_in_one_line_what_is_wrong() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      refused(1, "The port " + port + " is in use", "--template", toy(), "--port", port);
    }
    refused(1, "no parameter 'Nonsense'", "--template", toy(), "--parameter", "Nonsense=1");
    refused(2, "Unknown option: '--nonsense'", "--template", toy(), "--nonsense");
  }

  private String toy() {
    return template.toString();
  }

  private static void refused(int status, String message, String... arguments) throws Exception {
    var process = start(arguments);
    var errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(errors).isEqualTo(status);
    assertThat(errors.strip()).contains(message).doesNotContain("\n").isNotEmpty();
  }

  private int get(String address) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static Process start(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    // A shell that runs the tests in the background has them, and their children, ignore Ctrl-C.
    command.addAll(List.of("env", "--default-signal=INT"));
    command.add(Home.java().toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(StartCommand.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  /// A started stack, with what it has said until it was ready.
  private record Run(Process process, String output, String gateway) implements AutoCloseable {
    /// The address that it told for a part.
    String said(String part) {
      return output.replaceFirst("(?s).*" + part + " +(http://\\S+).*", "$1");
    }

    static Run of(String... arguments) throws IOException {
      var process = start(arguments);
      var output = new StringBuilder();
      var lines = new BufferedReader(process.inputReader(UTF_8));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        output.append(line).append('\n');
        if (line.startsWith("  curl -i -H")) {
          var gateway = GATEWAY.matcher(output);
          assertThat(gateway.find()).isTrue();
          return new Run(process, output.toString(), gateway.group(1));
        }
      }
      throw new AssertionError(new String(process.getErrorStream().readAllBytes(), UTF_8));
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
