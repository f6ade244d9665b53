package id.warta.function.afterchange;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.aftermath.Caches;
import id.warta.aftermath.Reprints;
import id.warta.aftermath.Told;
import id.warta.article.ArticleId;
import id.warta.aws.CloudFrontCaches;
import id.warta.aws.EventBridgeReprints;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.DynamoLeftovers;
import id.warta.dynamodb.StreamRecords;
import id.warta.edge.Environment;
import id.warta.edge.Log;
import id.warta.edge.Metrics;
import id.warta.edge.Priming;
import id.warta.filing.Articles;
import id.warta.filing.Leftovers;
import id.warta.json.Json;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import id.warta.photo.Media;
import id.warta.s3.S3Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// The table's stream: does what follows from each change, and names the records that it could not
/// follow, so that they come again.
public final class AfterChangeHandler implements RequestStreamHandler {
  private final Function<byte[], List<Told>> reader;
  private final AfterChange afterChange;

  /// Called by Lambda, once per execution environment.
  public AfterChangeHandler() {
    var table = Environment.required("TABLE_NAME");
    var articles = DynamoArticles.ofTable(table, Clock.systemUTC());
    Priming.beforeSnapshot(() -> articles.find(ArticleId.NOBODY));
    this(
        StreamRecords::read,
        articles,
        DynamoLeftovers.ofTable(table),
        S3Media.fromEnvironment(),
        CloudFrontCaches.fromEnvironment(),
        EventBridgeReprints.fromEnvironment());
  }

  /// On what it is given, as a test has it.
  ///
  /// @param reader makes of a batch's bytes what it tells
  public AfterChangeHandler(
      Function<byte[], List<Told>> reader,
      Articles articles,
      Leftovers leftovers,
      Media media,
      Caches caches,
      Reprints reprints) {
    this.reader = reader;
    this.afterChange = new AfterChange(articles, leftovers, media, caches, reprints);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    var report = afterChange.follow(reader.apply(event.readAllBytes()));
    report
        .failures()
        .forEach((position, cause) -> Log.error("could not follow record " + position, cause));
    Metrics.of("after-change")
        .count("Followed", report.followed())
        .count("Refreshes", report.refreshes())
        .count("NotFollowed", report.failures().size())
        .write();
    reply.write(Json.bytes(failures(report)));
  }

  /// A partial batch answer, as Lambda has it.
  private static JsonObject failures(AfterChange.Report report) {
    return JsonObject.build()
        .put(
            "batchItemFailures",
            JsonArray.of(
                report.failures().keySet(),
                position -> JsonObject.build().put("itemIdentifier", position).done()))
        .done();
  }
}
