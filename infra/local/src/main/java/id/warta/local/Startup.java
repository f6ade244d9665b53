package id.warta.local;

import id.warta.local.aws.AwsServices;
import id.warta.local.aws.Invalidations;
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
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Starts a stack, part by part; what takes long at the same time as the rest.
///
/// @param port of the gateway; 0 for any that is free
/// @param parameters of the template, by name
/// @param data a folder for what is to be kept
/// @param retryPause how long after an event has failed a function gets it again
record Startup(
    Path templateFile,
    int port,
    Map<String, String> parameters,
    Optional<Path> data,
    boolean runsSchedules,
    PrintStream functionOutput,
    Duration retryPause) {

  /// Starts it.
  ///
  /// @throws CannotStart with one line for the person who started it; nothing is left running
  LocalStack start() {
    var parts = new Parts();
    try {
      return start(parts);
    } catch (CompletionException failure) {
      parts.close();
      throw failure.getCause() instanceof CannotStart reason ? reason : failure;
    } catch (RuntimeException failure) {
      parts.close();
      throw failure;
    }
  }

  private LocalStack start(Parts parts) {
    var clock = Clock.systemUTC();
    var home = Home.find();
    var source = TemplateSource.read(templateFile);
    var scratch = parts.add(ScratchFolder.make()).path();
    // It takes longest, so it goes first.
    var database =
        parts.add(DynamoDbLocal.start(home, kept("dynamodb"), scratch.resolve("dynamodb")));
    var api = new DynamoDbApi(database.endpoint());
    var door = new FrontDoor();
    var front = parts.add(LoopbackServer.start(port, door, FrontDoor::refuse));
    var publicBuckets = publicBuckets(source, parts);
    var template = source.resolve(parameters, addresses(source, front, publicBuckets));
    var tables = later(() -> tables(template, database, api));
    var issuer = later(() -> LocalIssuer.of(template.api(), clock));

    var keys = new KeyRing(template.functions());
    var bus = new EventBus();
    var s3 =
        parts.add(
            S3Server.start(
                template.buckets(), keys, kept("s3"), scratch.resolve("s3"), bus::publish));
    publicBuckets.forEach(
        (logicalId, shown) ->
            template.distribution(logicalId).ifPresent(what -> shown.show(s3, what)));

    var log = new FunctionLog(functionOutput);
    var invalidations = new Invalidations(line -> log.say("cdn", line));
    var services = parts.add(new AwsServices(bus, invalidations));
    var endpoints = new Endpoints(database.endpoint(), s3.endpoint(), services.endpoint());
    var fleet = parts.add(new Fleet(home, template.functions(), endpoints, keys::of, scratch, log));
    var deadLetters = new DeadLetters();
    var invoker = parts.add(new AsynchronousInvoker(fleet, deadLetters, log, retryPause));
    bus.connect(template, invoker);
    tables.join();
    parts.add(new StreamSources(template, api, fleet, deadLetters, log, retryPause));
    var schedules = parts.add(new Schedules(template, fleet, invoker, clock));

    var authorizers = JwtAuthorizer.of(template.api(), issuer.join().publicKey(), clock);
    var gateway = new Gateway(template.api(), authorizers, fleet, clock);
    var own =
        new LocalRoutes(template.functions(), issuer.join(), deadLetters, invalidations, schedules);
    door.open(gateway::answer, own::answer);
    if (runsSchedules) {
      schedules.start();
    }
    return new LocalStack(
        template, front, database, s3, origins(publicBuckets), issuer.join(), parts);
  }

  private static Map<String, PublicBucket> publicBuckets(TemplateSource source, Parts parts) {
    var buckets = new LinkedHashMap<String, PublicBucket>();
    for (var distribution : source.bucketDistributions()) {
      buckets.put(distribution, parts.add(new PublicBucket()));
    }
    return buckets;
  }

  /// What the template may ask of addresses that only the stack knows.
  private static Map<String, String> addresses(
      TemplateSource source, LoopbackServer front, Map<String, PublicBucket> publicBuckets) {
    var addresses = new HashMap<String, String>();
    source.apis().forEach(api -> addresses.put(api + ".ApiEndpoint", front.origin().toString()));
    publicBuckets.forEach(
        (logicalId, bucket) -> addresses.put(logicalId + ".DomainName", bucket.authority()));
    return addresses;
  }

  private static Map<String, URI> origins(Map<String, PublicBucket> publicBuckets) {
    var origins = new LinkedHashMap<String, URI>();
    publicBuckets.forEach((logicalId, bucket) -> origins.put(logicalId, bucket.origin()));
    return origins;
  }

  private Optional<Path> kept(String name) {
    return data.map(folder -> folder.resolve(name));
  }

  private static boolean tables(Template template, DynamoDbLocal database, DynamoDbApi api) {
    try {
      database.awaitReady(api);
      template.tables().forEach(new TableCreation(api)::create);
      return true;
    } catch (InterruptedException interrupted) {
      throw new CannotStart("The start was interrupted.", interrupted);
    }
  }

  private static <T> CompletableFuture<T> later(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Executors.newVirtualThreadPerTaskExecutor());
  }
}
