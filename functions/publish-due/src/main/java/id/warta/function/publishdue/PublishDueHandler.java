package id.warta.function.publishdue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.dynamodb.DynamoArticles;
import id.warta.edge.Environment;
import id.warta.edge.Log;
import id.warta.edge.Metrics;
import id.warta.edge.Priming;
import id.warta.filing.Articles;
import id.warta.json.Json;
import id.warta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;

/// Every minute: publishes what is due, and says how much and how late.
public final class PublishDueHandler implements RequestStreamHandler {
  private static final int MILLIS_TO_SPARE = 5_000;

  private final PublishDue publishDue;

  /// Called by Lambda, once per execution environment.
  public PublishDueHandler() {
    var articles = DynamoArticles.ofTable(Environment.required("TABLE_NAME"), Clock.systemUTC());
    Priming.beforeSnapshot(() -> articles.due(null, 1));
    this(articles, Clock.systemUTC());
  }

  /// On what it is given, as a test has it.
  public PublishDueHandler(Articles articles, Clock clock) {
    this.publishDue = new PublishDue(articles, clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    var report = publishDue.publish(() -> context.getRemainingTimeInMillis() > MILLIS_TO_SPARE);
    Metrics.of("publish-due")
        .count("Published", report.published())
        .count("PublishedByOthers", report.others())
        .count("Failed", report.failed())
        .seconds("MostOverdue", report.mostOverdue())
        .write();
    if (!report.finished()) {
      Log.warn("more is due than one call can publish", JsonObject.build());
    }
    reply.write(
        Json.bytes(
            JsonObject.build()
                .put("published", report.published())
                .put("others", report.others())
                .put("failed", report.failed())
                .put("mostOverdueSeconds", report.mostOverdue().toSeconds())
                .put("finished", report.finished())
                .done()));
  }
}
