package id.warta.local;

import id.warta.local.dynamodb.DynamoDbLocal;
import id.warta.local.http.LoopbackServer;
import id.warta.local.storage.KeyRing;
import id.warta.local.storage.S3Server;
import id.warta.local.template.Template;
import id.warta.local.token.LocalIssuer;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The paper on a laptop: what a SAM template describes, running. The packaged functions stand
/// behind a gateway on 127.0.0.1, with DynamoDB Local and an S3 server under them.
///
/// ```java
/// try (var stack = LocalStack.of(Path.of("template.yaml")).start()) {
///   … stack.baseUrl() …
/// }
/// ```
public final class LocalStack implements AutoCloseable {
  private final Template template;
  private final LoopbackServer front;
  private final DynamoDbLocal database;
  private final S3Server s3;
  private final Map<String, URI> publicBuckets;
  private final LocalIssuer issuer;
  private final Parts parts;

  LocalStack(
      Template template,
      LoopbackServer front,
      DynamoDbLocal database,
      S3Server s3,
      Map<String, URI> publicBuckets,
      LocalIssuer issuer,
      Parts parts) {
    this.template = template;
    this.front = front;
    this.database = database;
    this.s3 = s3;
    this.publicBuckets = publicBuckets;
    this.issuer = issuer;
    this.parts = parts;
  }

  /// A stack of a template, not yet started: on any free port, keeping nothing.
  public static Builder of(Path template) {
    return new Builder(template);
  }

  /// Where the gateway listens: `http://127.0.0.1:3000`.
  public URI baseUrl() {
    return front.origin();
  }

  /// Where DynamoDB answers, for any credentials.
  public URI dynamoDbEndpoint() {
    return database.endpoint();
  }

  /// Where S3 answers, to the key [KeyRing#DEVELOPER]; buckets are addressed by path.
  public URI s3Endpoint() {
    return s3.endpoint();
  }

  /// Where the template's distributions show a bucket to everyone, by the distribution's logical
  /// id.
  public Map<String, URI> publicBuckets() {
    return publicBuckets;
  }

  /// What runs.
  public Template template() {
    return template;
  }

  public LocalIssuer issuer() {
    return issuer;
  }

  /// Stops everything, and returns when no process is left.
  @Override
  public void close() {
    parts.close();
  }

  /// How a stack is to be started.
  public static final class Builder {
    private final Path templateFile;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private int port;
    private @Nullable Path data;
    private boolean runsSchedules = true;
    private PrintStream functionOutput = System.out;
    private Duration retryPause = Duration.ofSeconds(2);

    private Builder(Path templateFile) {
      this.templateFile = templateFile;
    }

    /// The gateway's port.
    ///
    /// @param port of the gateway; 0 for any that is free
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /// Gives a parameter of the template a value.
    public Builder parameter(String name, String value) {
      parameters.put(name, value);
      return this;
    }

    /// Keeps tables and objects in a folder, for the next start.
    public Builder data(Path folder) {
      this.data = folder;
      return this;
    }

    /// Leaves the template's schedules off; they can still be run one by one.
    public Builder withoutSchedules() {
      this.runsSchedules = false;
      return this;
    }

    /// Where the functions' logs go; standard output if not said.
    public Builder functionOutput(PrintStream out) {
      this.functionOutput = out;
      return this;
    }

    /// How long after an event has failed a function gets it again: two seconds if not said. On AWS
    /// it is a minute.
    public Builder retryPause(Duration pause) {
      this.retryPause = pause;
      return this;
    }

    /// Starts it, and returns when everything is up.
    ///
    /// @throws CannotStart with one line for the person who started it
    public LocalStack start() {
      return new Startup(
              templateFile,
              port,
              Map.copyOf(parameters),
              Optional.ofNullable(data),
              runsSchedules,
              functionOutput,
              retryPause)
          .start();
    }
  }
}
