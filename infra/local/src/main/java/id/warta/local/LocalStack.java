package id.warta.local;

import id.warta.local.dynamodb.DynamoDbApi;
import id.warta.local.dynamodb.DynamoDbLocal;
import id.warta.local.dynamodb.TableCreation;
import id.warta.local.event.AsynchronousInvoker;
import id.warta.local.event.DeadLetters;
import id.warta.local.event.EventBus;
import id.warta.local.gateway.Gateway;
import id.warta.local.http.LoopbackServer;
import id.warta.local.lambda.Endpoints;
import id.warta.local.lambda.Fleet;
import id.warta.local.lambda.FunctionLog;
import id.warta.local.process.Home;
import id.warta.local.schedule.Schedules;
import id.warta.local.storage.KeyRing;
import id.warta.local.storage.PublicBucket;
import id.warta.local.storage.S3Server;
import id.warta.local.stream.StreamSources;
import id.warta.local.template.Template;
import id.warta.local.template.TemplateSource;
import id.warta.local.token.JwtAuthorizer;
import id.warta.local.token.LocalIssuer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
  private final Deque<AutoCloseable> parts;

  private LocalStack(
      Template template,
      LoopbackServer front,
      DynamoDbLocal database,
      S3Server s3,
      Map<String, URI> publicBuckets,
      LocalIssuer issuer,
      Deque<AutoCloseable> parts) {
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
    close(parts);
  }

  private static void close(Deque<AutoCloseable> parts) {
    while (!parts.isEmpty()) {
      try {
        parts.removeLast().close();
      } catch (Exception failure) {
        System.err.println("A part of the local stack did not stop well: " + failure);
      }
    }
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
      var parts = new ArrayDeque<AutoCloseable>();
      try {
        return start(parts);
      } catch (RuntimeException failure) {
        LocalStack.close(parts);
        throw failure instanceof CompletionException
                && failure.getCause() instanceof CannotStart reason
            ? reason
            : failure;
      }
    }

    private LocalStack start(Deque<AutoCloseable> parts) {
      var home = Home.find();
      var source = TemplateSource.read(templateFile);
      var scratch = scratch(parts);
      var door = new FrontDoor();
      var front = add(parts, LoopbackServer.start(port, door, FrontDoor::refuse));
      var distributions = new HashMap<String, PublicBucket>();
      for (var distribution : source.bucketDistributions()) {
        distributions.put(distribution, add(parts, new PublicBucket()));
      }
      var template = source.resolve(parameters, attributes(front, distributions));
      var database =
          add(
              parts,
              DynamoDbLocal.start(
                  home,
                  Optional.ofNullable(data).map(folder -> folder.resolve("dynamodb")),
                  scratch.resolve("dynamodb")));
      var clock = Clock.systemUTC();
      var issuer = later(() -> issuer(template, clock));
      var tables = later(() -> tables(template, database));
      var log = new FunctionLog(functionOutput);
      // Events come in only after everything else is there.
      var bus = new AtomicReference<@Nullable EventBus>();
      var keys = new KeyRing(template.functions());
      var s3 =
          add(
              parts,
              S3Server.start(
                  template.buckets(),
                  keys,
                  Optional.ofNullable(data).map(folder -> folder.resolve("s3")),
                  scratch.resolve("s3"),
                  event -> publish(bus.get(), event)));
      var publicBuckets = new LinkedHashMap<String, URI>();
      for (var distribution : template.distributions()) {
        var shown = distributions.get(distribution.logicalId());
        if (shown != null) {
          shown.show(s3, distribution.bucket(), distribution.responseHeaders());
          publicBuckets.put(distribution.logicalId(), shown.origin());
        }
      }
      var fleet =
          add(
              parts,
              new Fleet(
                  home,
                  template.functions(),
                  new Endpoints(database.endpoint(), s3.endpoint()),
                  keys::of,
                  scratch,
                  log));
      var deadLetters = new DeadLetters();
      var invoker = add(parts, new AsynchronousInvoker(fleet, deadLetters, log, retryPause));
      bus.set(new EventBus(template, invoker));
      tables.join();
      var gateway =
          new Gateway(template.api(), authorizers(template, issuer.join(), clock), fleet, clock);
      add(
          parts,
          new StreamSources(
              template, new DynamoDbApi(database.endpoint()), fleet, deadLetters, log, retryPause));
      var schedules = add(parts, new Schedules(template, fleet, invoker, clock));
      var localRoutes =
          new LocalRoutes(template.functions(), issuer.join(), deadLetters, schedules);
      door.open(gateway::answer, localRoutes::answer);
      if (runsSchedules) {
        schedules.start();
      }
      return new LocalStack(template, front, database, s3, publicBuckets, issuer.join(), parts);
    }

    /// What the template may ask of addresses that only the stack knows.
    private static Map<String, String> attributes(
        LoopbackServer front, Map<String, PublicBucket> distributions) {
      var attributes = new HashMap<String, String>();
      attributes.put("HttpApi.ApiEndpoint", front.origin().toString());
      distributions.forEach(
          (logicalId, bucket) -> attributes.put(logicalId + ".DomainName", bucket.authority()));
      return attributes;
    }

    private static void publish(@Nullable EventBus bus, JsonNode event) {
      if (bus != null) {
        bus.publish(event);
      }
    }

    private static @Nullable Void tables(Template template, DynamoDbLocal database) {
      try {
        var api = new DynamoDbApi(database.endpoint());
        database.awaitReady(api);
        var creation = new TableCreation(api);
        template.tables().forEach(creation::create);
        return null;
      } catch (InterruptedException interrupted) {
        throw new CannotStart("Interrupted.", interrupted);
      }
    }

    private static LocalIssuer issuer(Template template, Clock clock) {
      return template.api().authorizers().values().stream()
          .findFirst()
          .map(
              authorizer ->
                  new LocalIssuer(authorizer.issuer(), authorizer.audiences().getFirst(), clock))
          .orElseGet(() -> new LocalIssuer("https://issuer.invalid", "local", clock));
    }

    private static Map<String, JwtAuthorizer> authorizers(
        Template template, LocalIssuer issuer, Clock clock) {
      var authorizers = new HashMap<String, JwtAuthorizer>();
      template
          .api()
          .authorizers()
          .forEach(
              (name, definition) ->
                  authorizers.put(name, new JwtAuthorizer(definition, issuer.publicKey(), clock)));
      return authorizers;
    }

    private static Path scratch(Deque<AutoCloseable> parts) {
      try {
        var scratch = Files.createTempDirectory("warta-local-");
        parts.addLast(() -> delete(scratch));
        return scratch;
      } catch (IOException failure) {
        throw new CannotStart("No temporary folder can be made.", failure);
      }
    }

    private static void delete(Path folder) throws IOException {
      List<Path> files;
      try (var tree = Files.walk(folder)) {
        files = new ArrayList<>(tree.toList());
      }
      for (var file : files.reversed()) {
        Files.deleteIfExists(file);
      }
    }

    private static <T> CompletableFuture<T> later(Supplier<T> work) {
      return CompletableFuture.supplyAsync(work, Executors.newVirtualThreadPerTaskExecutor());
    }

    private static <T extends AutoCloseable> T add(Deque<AutoCloseable> parts, T part) {
      parts.addLast(part);
      return part;
    }
  }
}
