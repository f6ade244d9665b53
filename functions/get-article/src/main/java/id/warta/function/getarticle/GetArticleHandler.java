package id.warta.function.getarticle;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.archive.Archive;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.desk.Refusal;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.edge.ArticleView;
import id.warta.edge.Environment;
import id.warta.edge.HttpCall;
import id.warta.edge.HttpEdge;
import id.warta.edge.HttpReply;
import id.warta.edge.NewsroomReply;
import id.warta.edge.Priming;
import id.warta.edge.PublicReply;
import id.warta.edge.RefusalView;
import id.warta.edge.RevisionView;
import id.warta.filing.Articles;
import id.warta.json.JsonArray;
import id.warta.json.JsonNull;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.listing.ListQuery;
import id.warta.masthead.Masthead;
import id.warta.s3.S3Bundles;
import id.warta.staff.Group;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// `GET` and `HEAD /articles/{ref}`, `GET /newsroom/articles/{id}` and its revisions: one story.
/// `GET` and `HEAD /openapi.json`: what all routes say.
public final class GetArticleHandler implements RequestStreamHandler {
  private final GetArticle getArticle;
  private final ArticleView view;
  private final RefusalView refusals;
  private final ZoneId zone;

  /// Called by Lambda, once per execution environment.
  public GetArticleHandler() {
    var articles = DynamoArticles.ofTable(Environment.required("TABLE_NAME"), Clock.systemUTC());
    var bundles = S3Bundles.fromEnvironment();
    Priming.beforeSnapshot(
        () -> {
          articles.findForReaders(ArticleId.NOBODY);
          bundles.prepare();
        });
    this(
        articles,
        new Archive(bundles, new JsonStoryLines()),
        Environment.masthead(),
        Environment.required("MEDIA_ORIGIN"),
        Clock.systemUTC());
  }

  /// On what it is given, as a test has it.
  public GetArticleHandler(
      Articles articles, Archive archive, Masthead masthead, String mediaOrigin, Clock clock) {
    this.getArticle = new GetArticle(articles, archive, clock);
    this.view = new ArticleView(masthead, mediaOrigin);
    this.refusals = new RefusalView(masthead.zone());
    this.zone = masthead.zone();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    HttpEdge.answer(event, reply, context, this::route);
  }

  private HttpReply route(HttpCall call) {
    return switch (call.routeKey()) {
      case "GET /articles/{ref}", "HEAD /articles/{ref}" -> forReaders(call);
      case "GET /newsroom/articles/{id}" -> forNewsroom(call);
      case "GET /newsroom/articles/{id}/revisions" -> revisions(call);
      case "GET /newsroom/articles/{id}/revisions/{n}" -> asItWas(call);
      case "GET /openapi.json", "HEAD /openapi.json" -> description(call);
      default -> throw new IllegalStateException("no route of this function");
    };
  }

  private HttpReply forReaders(HttpCall call) {
    return switch (getArticle.forReaders(call.pathParameter("ref"))) {
      case PublicStory.Live(var article) -> {
        call.query().finish();
        yield PublicReply.story(call, view.forReaders(article), article.timeline().updatedAt());
      }
      case PublicStory.Moved(var slug) -> PublicReply.moved("/articles/" + slug);
      case PublicStory.Retracted(var notice) ->
          PublicReply.cached(refusals.reply(new Refusal.Withdrawn(notice)));
      case PublicStory.Unknown() -> refusals.reply(new Refusal.Unknown());
    };
  }

  private HttpReply forNewsroom(HttpCall call) {
    var caller = call.callerAtLeast(Group.REPORTER);
    return switch (getArticle.forNewsroom(call.pathParameter("id"), caller)) {
      case Newsroom.Found<Article>(var article) -> {
        call.query().finish();
        yield NewsroomReply.story(
            200, view.forNewsroom(article, caller, List.of()), article.version());
      }
      case Newsroom.Refused<Article>(var refusal) -> refusals.reply(refusal);
    };
  }

  private HttpReply revisions(HttpCall call) {
    var caller = call.callerAtLeast(Group.REPORTER);
    var query = call.query();
    var limit = query.integer("limit", 1, ListQuery.MAX_LIMIT, ListQuery.DEFAULT_LIMIT);
    var before = query.integer("cursor", 2, Integer.MAX_VALUE);
    return switch (getArticle.revisions(call.pathParameter("id"), before, limit, caller)) {
      case Newsroom.Found<RevisionPage>(var page) -> {
        query.finish();
        yield NewsroomReply.page(page(page));
      }
      case Newsroom.Refused<RevisionPage>(var refusal) -> refusals.reply(refusal);
    };
  }

  private JsonObject page(RevisionPage page) {
    var next = page.next();
    return JsonObject.build()
        .put("items", JsonArray.of(page.revisions(), revision -> RevisionView.of(revision, zone)))
        .put("nextCursor", next == null ? JsonNull.NULL : new JsonString(next.toString()))
        .done();
  }

  private HttpReply asItWas(HttpCall call) {
    var caller = call.callerAtLeast(Group.REPORTER);
    var version = call.wholeNumber("n").orElse(0);
    return switch (getArticle.asItWas(call.pathParameter("id"), version, caller)) {
      case Newsroom.Found<Article>(var article) -> {
        call.query().finish();
        yield HttpReply.json(200, view.forNewsroom(article, caller, List.of()));
      }
      case Newsroom.Refused<Article>(var refusal) -> refusals.reply(refusal);
    };
  }

  private static HttpReply description(HttpCall call) {
    call.query().finish();
    return PublicReply.of(call, 200, OpenApi.document());
  }
}
