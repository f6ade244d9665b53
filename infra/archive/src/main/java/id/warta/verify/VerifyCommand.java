package id.warta.verify;

import id.warta.archive.Archive;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.DynamoWarmStories;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.json.Json;
import id.warta.s3.S3Bundles;
import id.warta.verify.Report.Fault;
import id.warta.verify.Report.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `infra/archive/verify`: says of each archived story whether it is whole, missing or different.
@Command(
    name = "infra/archive/verify",
    description = "Holds the archive's bundles against the table.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Region, credentials and endpoints are the environment's: AWS_REGION, AWS_PROFILE,",
      "AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_S3.",
      "Ends with 0 if all is whole, 1 if something is missing or different, 2 for a bad option,",
      "3 if the table or the archive does not answer."
    })
public final class VerifyCommand implements Callable<Integer> {
  private static final int SOME_FINDINGS = 20;

  @Option(
      names = "--table",
      required = true,
      paramLabel = "NAME",
      description = "The stack's output TableName.")
  private String table = "";

  @Option(
      names = "--bucket",
      required = true,
      paramLabel = "NAME",
      description = "The stack's output ArchiveBucketName.")
  private String bucket = "";

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where the report goes, as JSON; standard output if not said.")
  private @Nullable Path report;

  @Option(
      names = "--progress",
      description =
          "Shows on standard error how far it is; infra/archive/verify says so where that is a"
              + " terminal.")
  private boolean progress;

  private VerifyCommand() {}

  /// Runs the command.
  public static void main(String[] arguments) {
    var command = new CommandLine(new VerifyCommand());
    command.setExecutionExceptionHandler(
        (failed, any, parsed) -> {
          System.err.println("\nCould not finish: " + failed.getMessage());
          return Report.UNFINISHED;
        });
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    var line = new ProgressLine(System.err, progress);
    var articles = DynamoArticles.ofTable(table, Clock.systemUTC());
    var bundles = S3Bundles.ofBucket(bucket);
    var lines = new JsonStoryLines();
    var check =
        new StoryCheck(articles, new DynamoWarmStories(articles), new Archive(bundles, lines));
    var result = new Verification(articles, check, bundles, lines, line::show).verify();
    line.end();
    result.findings().stream().limit(SOME_FINDINGS).forEach(VerifyCommand::show);
    if (result.findings().size() > SOME_FINDINGS) {
      System.err.println("… and more: the report has all of them.");
    }
    System.err.printf(
        Locale.ROOT,
        "%,d whole, %,d missing, %,d different, %,d unread; %,d not archived; %,d bundles, %,d"
            + " unused%n",
        result.whole(),
        result.count(Fault.MISSING),
        result.count(Fault.DIFFERENT),
        result.count(Fault.UNREAD),
        result.inTable(),
        result.bundles(),
        result.unused());
    var json = Json.bytes(result.json());
    if (report == null) {
      System.out.println(new String(json, StandardCharsets.UTF_8));
    } else {
      Files.write(report, json);
    }
    return result.exitCode();
  }

  private static void show(Finding finding) {
    System.err.printf(
        Locale.ROOT,
        "%s %s%s: %s%n",
        finding.fault(),
        finding.story() == null ? "bundle" : finding.story(),
        finding.bundle() == null ? "" : " in " + finding.bundle(),
        finding.detail());
  }
}
