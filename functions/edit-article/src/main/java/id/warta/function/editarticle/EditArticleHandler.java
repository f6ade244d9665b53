package id.warta.function.editarticle;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.archive.Archive;
import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.desk.Conditions;
import id.warta.desk.Decision;
import id.warta.desk.Desk;
import id.warta.desk.Opening;
import id.warta.desk.Opening.Opened;
import id.warta.desk.Refusal;
import id.warta.desk.Rewrite;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.edge.DecisionView;
import id.warta.edge.Environment;
import id.warta.edge.HttpCall;
import id.warta.edge.HttpEdge;
import id.warta.edge.HttpReply;
import id.warta.edge.JsonFields;
import id.warta.edge.ManuscriptReader;
import id.warta.edge.NewsroomReply;
import id.warta.edge.Priming;
import id.warta.edge.RefusalView;
import id.warta.feedback.Faults;
import id.warta.filing.Articles;
import id.warta.html.JsoupBodyCleaner;
import id.warta.manuscript.CopyEditor;
import id.warta.masthead.Masthead;
import id.warta.s3.S3Bundles;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.function.Function;

/// `PUT` and `DELETE /newsroom/articles/{id}`, `PUT` and `DELETE …/photos`: changes what a story
/// says.
public final class EditArticleHandler implements RequestStreamHandler {
  private final Desk desk;
  private final EditArticle editArticle;
  private final DecisionView decisions;
  private final RefusalView refusals;

  /// Called by Lambda, once per execution environment.
  public EditArticleHandler() {
    var articles = DynamoArticles.ofTable(Environment.required("TABLE_NAME"), Clock.systemUTC());
    Priming.beforeSnapshot(() -> articles.find(ArticleId.NOBODY));
    this(
        articles,
        new Archive(S3Bundles.fromEnvironment(), new JsonStoryLines()),
        Environment.masthead(),
        Environment.required("MEDIA_ORIGIN"),
        Clock.systemUTC());
  }

  /// On what it is given, as a test has it.
  public EditArticleHandler(
      Articles articles, Archive archive, Masthead masthead, String mediaOrigin, Clock clock) {
    this.desk = new Desk(articles, clock);
    this.editArticle =
        new EditArticle(desk, new CopyEditor(masthead, new JsoupBodyCleaner()), masthead);
    this.decisions = new DecisionView(archive, masthead, mediaOrigin, clock);
    this.refusals = new RefusalView(masthead.zone());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    HttpEdge.answer(event, reply, context, this::route);
  }

  private HttpReply route(HttpCall call) {
    var caller = call.callerAtLeast(Group.REPORTER);
    return switch (call.routeKey()) {
      case "PUT /newsroom/articles/{id}" ->
          open(call, caller, Action.PUT, opened -> put(call, opened));
      case "DELETE /newsroom/articles/{id}" -> delete(call, caller);
      case "PUT /newsroom/articles/{id}/photos" ->
          open(call, caller, Action.PHOTOS, opened -> arrangePhotos(call, opened));
      case "DELETE /newsroom/articles/{id}/photos/{photoId}" ->
          open(call, caller, Action.PHOTOS, opened -> deletePhoto(call, opened));
      default -> throw new IllegalStateException("no route of this function");
    };
  }

  private HttpReply open(
      HttpCall call, Caller caller, Action action, Function<Opened, HttpReply> then) {
    return switch (desk.open(call.pathParameter("id"), caller, action)) {
      case Opened opened -> then.apply(opened);
      case Opening.Closed(var refusal) -> refusals.reply(refusal);
    };
  }

  private HttpReply put(HttpCall call, Opened opened) {
    var body = call.json();
    call.query().finish();
    var faults = new Faults();
    var rewrite =
        new Rewrite(
            ManuscriptReader.read(body, faults),
            new JsonFields(body, faults).text("slug"),
            faults.list(),
            opened.caller());
    return decisions.reply(
        editArticle.put(opened, conditions(call, opened.caller()), rewrite), opened.caller());
  }

  private HttpReply delete(HttpCall call, Caller caller) {
    return switch (desk.open(call.pathParameter("id"), caller, Action.DELETE)) {
      case Opened opened -> {
        call.query().finish();
        yield switch (editArticle.delete(opened, conditions(call, caller))) {
          case Decision.Done ignored -> HttpReply.empty(204);
          case Decision.Refused(var refusal) -> refusals.reply(refusal);
        };
      }
      case Opening.Closed(Refusal.Unknown ignored)
          when desk.hasDeleted(call.idempotencyKey(caller)) ->
          HttpReply.empty(204);
      case Opening.Closed(var refusal) -> refusals.reply(refusal);
    };
  }

  private HttpReply arrangePhotos(HttpCall call, Opened opened) {
    var faults = new Faults();
    var edits = PhotoEditsReader.read(call.jsonArray(), faults);
    call.query().finish();
    return tagged(
        editArticle.arrangePhotos(opened, conditions(call, opened.caller()), edits, faults.list()));
  }

  private HttpReply deletePhoto(HttpCall call, Opened opened) {
    call.query().finish();
    var conditions = new Conditions(null, call.idempotencyKey(opened.caller()));
    return tagged(editArticle.deletePhoto(opened, conditions, call.pathParameter("photoId")));
  }

  /// No body, but the tag of the version that the change made.
  private HttpReply tagged(Decision decision) {
    return switch (decision) {
      case Decision.Done(Article article, var ignored) ->
          NewsroomReply.tag(HttpReply.empty(204), article.version());
      case Decision.Refused(var refusal) -> refusals.reply(refusal);
    };
  }

  private static Conditions conditions(HttpCall call, Caller caller) {
    return new Conditions(call.version().orElse(null), call.idempotencyKey(caller));
  }
}
