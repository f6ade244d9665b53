package id.warta.paper;

import id.warta.local.storage.KeyRing;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.JsonNode;

/// The archive from behind: its nightly run, its bucket, and the command that proves it.
final class ArchiveShelf {
  static final String TABLE = "warta-local-table";
  private static final String BUCKET = "warta-local-archive-bucket";
  private static final String REGION = "ap-southeast-3";
  private static final Duration LONGEST_CALL = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final S3Client s3 =
      S3Client.builder()
          .endpointOverride(Paper.stack().s3Endpoint())
          .region(Region.of(REGION))
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .credentialsProvider(
              StaticCredentialsProvider.create(
                  AwsBasicCredentials.create(
                      KeyRing.DEVELOPER.accessKeyId(), KeyRing.DEVELOPER.secretAccessKey())))
          .forcePathStyle(true)
          .build();

  /// Calls the nightly run until it has this story. A section is known to the run some moments
  /// after its first story is public, and a story once it is a second old.
  void archive(Answer story) {
    var end = Instant.now().plus(PATIENCE);
    var address = "/articles/" + story.text("id");
    while (!Paper.reader().get(address).send().expect(200).json().has("archivedAt")) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("the story was not archived: " + story.body());
      }
      call();
      pause();
    }
  }

  /// One call of the nightly run.
  ///
  /// @return the run's report so far
  JsonNode call() {
    return Paper.reader()
        .post("/_local/schedules/archive-stories")
        .patient(LONGEST_CALL)
        .send()
        .expect(200)
        .json()
        .path("answer");
  }

  /// The bundles that hold the story, in order of their names.
  List<String> bundles(Answer story) {
    return s3.listObjectsV2Paginator(list -> list.bucket(BUCKET)).contents().stream()
        .map(S3Object::key)
        .filter(bundle -> text(bundle).contains(story.text("id")))
        .toList();
  }

  private String text(String bundle) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes(bundle)))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Where a story's member of a bundle starts: at a header of gzip after which the line that names
  /// the story comes first.
  static int start(byte[] bundle, Answer story) throws IOException {
    for (var start = 0; start < bundle.length - 3; start++) {
      if (bundle[start] == 0x1f && (bundle[start + 1] & 0xff) == 0x8b && bundle[start + 2] == 8) {
        var rest = new ByteArrayInputStream(bundle, start, bundle.length - start);
        try (var line =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(rest), StandardCharsets.UTF_8))) {
          if (line.readLine().contains("\"id\":\"" + story.text("id"))) {
            return start;
          }
        }
      }
    }
    throw new AssertionError("the bundle does not hold the story");
  }

  byte[] bytes(String bundle) {
    return s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(bundle)).asByteArray();
  }

  void put(String bundle, byte[] bytes) {
    s3.putObject(put -> put.bucket(BUCKET).key(bundle), RequestBody.fromBytes(bytes));
  }

  void delete(String bundle) {
    s3.deleteObject(delete -> delete.bucket(BUCKET).key(bundle));
  }

  /// What `infra/archive/verify` said.
  record Verdict(int exitCode, String errors, JsonNode report) {

    /// Each finding's fault and bundle.
    List<Map.Entry<String, String>> findings() {
      return report
          .path("findings")
          .valueStream()
          .map(each -> Map.entry(each.path("fault").asString(), each.path("bundle").asString()))
          .toList();
    }
  }

  Verdict verify() throws IOException, InterruptedException {
    var report = Files.createTempFile("verify", ".json");
    var errors = Files.createTempFile("verify", ".txt");
    try {
      var command =
          new ProcessBuilder(
                  Path.of("../archive/verify").toRealPath().toString(),
                  "--table",
                  TABLE,
                  "--bucket",
                  BUCKET)
              .redirectOutput(report.toFile())
              .redirectError(errors.toFile());
      command
          .environment()
          .putAll(
              Map.of(
                  "AWS_REGION", REGION,
                  "AWS_ACCESS_KEY_ID", KeyRing.DEVELOPER.accessKeyId(),
                  "AWS_SECRET_ACCESS_KEY", KeyRing.DEVELOPER.secretAccessKey(),
                  "AWS_ENDPOINT_URL_DYNAMODB", Paper.stack().dynamoDbEndpoint().toString(),
                  "AWS_ENDPOINT_URL_S3", Paper.stack().s3Endpoint().toString()));
      var process = command.start();
      if (!process.waitFor(LONGEST_CALL.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("verify did not end");
      }
      return new Verdict(
          process.exitValue(),
          Files.readString(errors, StandardCharsets.UTF_8),
          Paper.json().readTree(report));
    } finally {
      Files.delete(report);
      Files.delete(errors);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
