package id.warta.function.restorearticle;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.archive.Archive;
import id.warta.archive.WarmStories;
import id.warta.article.Action;
import id.warta.article.ArticleId;
import id.warta.desk.Conditions;
import id.warta.desk.Decision;
import id.warta.desk.Desk;
import id.warta.desk.Opening;
import id.warta.desk.Opening.Opened;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.DynamoWarmStories;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.edge.DecisionView;
import id.warta.edge.Environment;
import id.warta.edge.HttpCall;
import id.warta.edge.HttpEdge;
import id.warta.edge.HttpReply;
import id.warta.edge.JsonFields;
import id.warta.edge.Priming;
import id.warta.edge.RefusalView;
import id.warta.feedback.Faults;
import id.warta.filing.Articles;
import id.warta.json.JsonObject;
import id.warta.masthead.Masthead;
import id.warta.s3.S3Bundles;
import id.warta.staff.Group;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;

/// `POST /newsroom/articles/{id}/restore`: brings a story back from the archive.
public final class RestoreArticleHandler implements RequestStreamHandler {
  private final Desk desk;
  private final RestoreArticle restoreArticle;
  private final DecisionView decisions;
  private final RefusalView refusals;

  /// Called by Lambda, once per execution environment.
  public RestoreArticleHandler() {
    var articles = DynamoArticles.ofTable(Environment.required("TABLE_NAME"), Clock.systemUTC());
    var bundles = S3Bundles.fromEnvironment();
    Priming.beforeSnapshot(
        () -> {
          articles.find(ArticleId.NOBODY);
          bundles.prepare();
        });
    this(
        articles,
        new DynamoWarmStories(articles),
        new Archive(bundles, new JsonStoryLines()),
        Environment.masthead(),
        Environment.required("MEDIA_ORIGIN"),
        Clock.systemUTC());
  }

  /// On what it is given, as a test has it.
  public RestoreArticleHandler(
      Articles articles,
      WarmStories warmStories,
      Archive archive,
      Masthead masthead,
      String mediaOrigin,
      Clock clock) {
    this.desk = new Desk(articles, clock);
    this.restoreArticle = new RestoreArticle(desk, articles, warmStories, archive);
    this.decisions = new DecisionView(archive, masthead, mediaOrigin, clock);
    this.refusals = new RefusalView(masthead.zone());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    HttpEdge.answer(event, reply, context, this::restore);
  }

  private HttpReply restore(HttpCall call) {
    var caller = call.callerAtLeast(Group.REPORTER);
    return switch (desk.open(call.pathParameter("id"), caller, Action.RESTORE)) {
      case Opening.Closed(var refusal) -> refusals.reply(refusal);
      case Opened opened -> decisions.reply(decision(call, opened), caller);
    };
  }

  private Decision decision(HttpCall call, Opened opened) {
    var faults = new Faults();
    var body = call.hasBody() ? call.json() : JsonObject.build().done();
    call.query().finish();
    new JsonFields(body, faults).finish();
    var conditions =
        new Conditions(call.version().orElse(null), call.idempotencyKey(opened.caller()));
    return restoreArticle.restore(opened, conditions, faults.list());
  }
}
