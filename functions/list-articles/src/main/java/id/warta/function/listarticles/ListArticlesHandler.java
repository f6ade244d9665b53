package id.warta.function.listarticles;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.archive.Runs;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.DynamoRuns;
import id.warta.edge.ArticleView;
import id.warta.edge.Environment;
import id.warta.edge.HttpCall;
import id.warta.edge.HttpEdge;
import id.warta.edge.HttpReply;
import id.warta.edge.NewsroomReply;
import id.warta.edge.NoticeView;
import id.warta.edge.Priming;
import id.warta.edge.PublicReply;
import id.warta.edge.RunView;
import id.warta.filing.Articles;
import id.warta.json.JsonArray;
import id.warta.json.JsonNull;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.json.JsonValue;
import id.warta.listing.ArticleList;
import id.warta.listing.ListQuery;
import id.warta.listing.Page;
import id.warta.masthead.Masthead;
import id.warta.staff.Group;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;

/// `GET` and `HEAD` of `/articles` and `/retractions`, `GET /newsroom/articles`, `GET
/// /newsroom/archive/runs`: one page of a list, newest first.
public final class ListArticlesHandler implements RequestStreamHandler {
  private final Articles articles;
  private final Runs runs;
  private final PublicListReader publicLists;
  private final ArticleView view;
  private final ZoneId zone;

  /// Called by Lambda, once per execution environment.
  public ListArticlesHandler() {
    var articles = DynamoArticles.ofTable(Environment.required("TABLE_NAME"), Clock.systemUTC());
    Priming.beforeSnapshot(
        () -> articles.list(ListQuery.firstPage(new ArticleList.Everything(), 1)));
    this(
        articles,
        new DynamoRuns(articles),
        Environment.masthead(),
        Environment.required("MEDIA_ORIGIN"));
  }

  /// On what it is given, as a test has it.
  public ListArticlesHandler(Articles articles, Runs runs, Masthead masthead, String mediaOrigin) {
    this.runs = runs;
    this.articles = articles;
    this.publicLists = new PublicListReader(masthead.zone());
    this.view = new ArticleView(masthead, mediaOrigin);
    this.zone = masthead.zone();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    HttpEdge.answer(event, reply, context, this::route);
  }

  private HttpReply route(HttpCall call) {
    return switch (call.routeKey()) {
      case "GET /articles", "HEAD /articles" -> forReaders(call);
      case "GET /retractions", "HEAD /retractions" -> retractions(call);
      case "GET /newsroom/articles" -> forDesk(call);
      case "GET /newsroom/archive/runs" -> archiveRuns(call);
      default -> throw new IllegalStateException("no route of this function");
    };
  }

  private HttpReply forReaders(HttpCall call) {
    var query = publicLists.read(call.query());
    return PublicReply.of(
        call, 200, page(articles.list(query), Cursors.of(query), view::forReaders));
  }

  private HttpReply retractions(HttpCall call) {
    var query = call.query();
    var limit = Cursors.limit(query);
    var cursors = Cursors.ofNotices();
    var after = cursors.read(query);
    query.finish();
    return PublicReply.of(
        call,
        200,
        page(articles.notices(after, limit), cursors, notice -> NoticeView.of(notice, zone)));
  }

  private HttpReply forDesk(HttpCall call) {
    var caller = call.callerAtLeast(Group.REPORTER);
    var query = DeskListReader.read(call.query(), caller);
    return NewsroomReply.page(
        page(articles.list(query), Cursors.of(query), story -> view.forDesk(story, caller)));
  }

  private HttpReply archiveRuns(HttpCall call) {
    call.callerAtLeast(Group.ADMIN);
    var query = call.query();
    var limit = Cursors.limit(query);
    var before = query.integer("cursor", 2, Integer.MAX_VALUE);
    query.finish();
    var page = runs.list(before, limit + 1);
    var shown = page.subList(0, Math.min(page.size(), limit));
    return NewsroomReply.page(
        JsonObject.build()
            .put("items", JsonArray.of(shown, run -> RunView.of(run, zone)))
            .put(
                "nextCursor",
                page.size() > limit
                    ? new JsonString(Integer.toString(shown.getLast().number()))
                    : JsonNull.NULL)
            .done());
  }

  private static <T> JsonObject page(Page<T> page, Cursors cursors, Function<T, JsonValue> show) {
    var next = page.next();
    return JsonObject.build()
        .put("items", JsonArray.of(page.items(), show))
        .put("nextCursor", next == null ? JsonNull.NULL : new JsonString(cursors.cursor(next)))
        .done();
  }
}
