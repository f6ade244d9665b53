package id.warta.function.archivestories;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.archive.Bundles;
import id.warta.archive.Figures;
import id.warta.archive.Policy;
import id.warta.archive.Runs;
import id.warta.archive.StoryLines;
import id.warta.archive.WarmStories;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.DynamoRuns;
import id.warta.dynamodb.DynamoWarmStories;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.edge.Environment;
import id.warta.edge.Log;
import id.warta.edge.Metrics;
import id.warta.edge.Priming;
import id.warta.edge.RunView;
import id.warta.filing.Articles;
import id.warta.json.Json;
import id.warta.json.JsonObject;
import id.warta.s3.S3Bundles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;

/// Every five minutes of the night: archives what is old, and says what became of it.
public final class ArchiveStoriesHandler implements RequestStreamHandler {
  /// For a chunk's bundles, of which there may be a hundred.
  private static final int MILLIS_FOR_A_CHUNK = 30_000;

  private static final int MILLIS_FOR_A_BUNDLE = 8_000;

  private final ArchiveStories archiveStories;
  private final ZoneId zone;

  /// Called by Lambda, once per execution environment.
  public ArchiveStoriesHandler() {
    var articles = DynamoArticles.ofTable(Environment.required("TABLE_NAME"), Clock.systemUTC());
    var runs = new DynamoRuns(articles);
    Priming.beforeSnapshot(runs::last);
    this(
        articles,
        new DynamoWarmStories(articles),
        runs,
        S3Bundles.fromEnvironment(),
        new JsonStoryLines(),
        new Policy(
            Integer.parseInt(Environment.required("ARCHIVE_AFTER_DAYS")),
            Set.copyOf(Environment.list("ARCHIVE_AGELESS_SECTIONS")),
            Boolean.parseBoolean(Environment.required("ARCHIVE_DRY_RUN"))),
        ZoneId.of(Environment.required("MASTHEAD_TIME_ZONE")),
        Clock.systemUTC());
  }

  /// On what it is given, as a test has it.
  public ArchiveStoriesHandler(
      Articles articles,
      WarmStories warmStories,
      Runs runs,
      Bundles bundles,
      StoryLines lines,
      Policy policy,
      ZoneId zone,
      Clock clock) {
    var packing = new Packing(articles, warmStories, bundles, lines, zone, clock);
    this.archiveStories =
        new ArchiveStories(runs, warmStories, articles, packing, policy, zone, clock);
    this.zone = zone;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    count(Figures.NONE, false);
    var result =
        archiveStories.archive(
            timeOf(context), (figures, policy) -> count(figures, policy.dryRun()));
    var report = RunView.of(result.run(), zone);
    if (result.ended()) {
      var facts = JsonObject.build();
      report.members().forEach(facts::put);
      Log.info("archive run", facts);
    }
    reply.write(Json.bytes(report));
  }

  private static Time timeOf(Context context) {
    return new Time(
        () -> context.getRemainingTimeInMillis() > MILLIS_FOR_A_CHUNK,
        () -> context.getRemainingTimeInMillis() > MILLIS_FOR_A_BUNDLE);
  }

  /// Written when a call begins, so that an alarm can tell where none did for a day, and after each
  /// chunk, so that nothing is lost with a call that is killed.
  private static void count(Figures figures, boolean dryRun) {
    Metrics.of("archive-stories")
        .count("Looked", figures.looked())
        .count("Archived", dryRun ? 0 : figures.archived())
        .count("Already", figures.already())
        .count("Held", figures.held())
        .count("Skipped", figures.skipped())
        .count("Failed", figures.failed())
        .bytes("ArchivedBytes", dryRun ? 0 : figures.bytes())
        .write();
  }
}
