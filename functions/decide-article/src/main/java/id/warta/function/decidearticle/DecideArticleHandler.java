package id.warta.function.decidearticle;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.archive.Archive;
import id.warta.article.Action;
import id.warta.article.ArticleId;
import id.warta.article.Correction;
import id.warta.article.Retraction;
import id.warta.desk.Conditions;
import id.warta.desk.Decision;
import id.warta.desk.Desk;
import id.warta.desk.Opening;
import id.warta.desk.Opening.Opened;
import id.warta.desk.Rewrite;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.edge.ArticleView;
import id.warta.edge.DecisionView;
import id.warta.edge.Environment;
import id.warta.edge.HttpCall;
import id.warta.edge.HttpEdge;
import id.warta.edge.HttpReply;
import id.warta.edge.JsonFields;
import id.warta.edge.ManuscriptReader;
import id.warta.edge.Priming;
import id.warta.edge.RefusalView;
import id.warta.feedback.Faults;
import id.warta.filing.Articles;
import id.warta.function.decidearticle.DecideArticle.CorrectionRequest;
import id.warta.html.JsoupBodyCleaner;
import id.warta.json.JsonObject;
import id.warta.manuscript.CopyEditor;
import id.warta.manuscript.TextRule;
import id.warta.masthead.Masthead;
import id.warta.s3.S3Bundles;
import id.warta.staff.Group;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The actions under `/newsroom/articles/{id}/`: changes what a story is.
public final class DecideArticleHandler implements RequestStreamHandler {
  private static final TextRule NOTE = TextRule.lines(1_000);
  private static final TextRule CORRECTION = TextRule.lines(4_000);
  private static final TextRule RETRACTION = TextRule.lines(1_000);

  private final Desk desk;
  private final DecideArticle decideArticle;
  private final ArticleView view;
  private final DecisionView decisions;
  private final RefusalView refusals;

  /// Called by Lambda, once per execution environment.
  public DecideArticleHandler() {
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
  public DecideArticleHandler(
      Articles articles, Archive archive, Masthead masthead, String mediaOrigin, Clock clock) {
    this.desk = new Desk(articles, clock);
    this.decideArticle =
        new DecideArticle(
            desk, articles, new CopyEditor(masthead, new JsoupBodyCleaner()), masthead);
    this.view = new ArticleView(masthead, mediaOrigin);
    this.decisions = new DecisionView(archive, masthead, mediaOrigin, clock);
    this.refusals = new RefusalView(masthead.zone());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    HttpEdge.answer(event, reply, context, this::route);
  }

  private HttpReply route(HttpCall call) {
    return switch (call.routeKey()) {
      case "POST /newsroom/articles/{id}/submit" -> decide(call, Action.SUBMIT, this::submit);
      case "POST /newsroom/articles/{id}/return" -> decide(call, Action.RETURN, this::giveBack);
      case "POST /newsroom/articles/{id}/publish" -> decide(call, Action.PUBLISH, this::publish);
      case "POST /newsroom/articles/{id}/schedule" -> decide(call, Action.SCHEDULE, this::schedule);
      case "POST /newsroom/articles/{id}/unschedule" ->
          decide(call, Action.UNSCHEDULE, this::unschedule);
      case "POST /newsroom/articles/{id}/corrections" ->
          decide(call, Action.CORRECTIONS, this::correct);
      case "POST /newsroom/articles/{id}/retract" -> decide(call, Action.RETRACT, this::retract);
      case "POST /newsroom/articles/{id}/hold" -> decide(call, Action.HOLD, this::hold);
      case "POST /newsroom/articles/{id}/release" -> decide(call, Action.RELEASE, this::release);
      default -> throw new IllegalStateException("no route of this function");
    };
  }

  private HttpReply decide(
      HttpCall call, Action action, BiFunction<HttpCall, Opened, Decision> decide) {
    var caller = call.callerAtLeast(Group.REPORTER);
    return switch (desk.open(call.pathParameter("id"), caller, action)) {
      case Opening.Closed(var refusal) -> refusals.reply(refusal);
      case Opened opened -> decisions.reply(decide.apply(call, opened), caller);
    };
  }

  private Decision submit(HttpCall call, Opened opened) {
    var faults = new Faults();
    body(call, faults).finish();
    return decideArticle.submit(opened, conditions(call, opened), faults.list());
  }

  private Decision giveBack(HttpCall call, Opened opened) {
    var faults = new Faults();
    var body = body(call, faults);
    var note = needed(NOTE, body, "note", "what the owner should change", faults);
    body.finish();
    return decideArticle.giveBack(opened, conditions(call, opened), note, faults.list());
  }

  private Decision publish(HttpCall call, Opened opened) {
    var faults = new Faults();
    var body = body(call, faults);
    var publishedAt = body.time("publishedAt");
    body.finish();
    return decideArticle.publish(opened, conditions(call, opened), publishedAt, faults.list());
  }

  private Decision schedule(HttpCall call, Opened opened) {
    var faults = new Faults();
    var body = body(call, faults);
    var publishAt = body.time("publishAt");
    body.finish();
    return decideArticle.schedule(opened, conditions(call, opened), publishAt, faults.list());
  }

  private Decision unschedule(HttpCall call, Opened opened) {
    var faults = new Faults();
    body(call, faults).finish();
    return decideArticle.unschedule(opened, conditions(call, opened), faults.list());
  }

  private Decision correct(HttpCall call, Opened opened) {
    var faults = new Faults();
    var body = body(call, faults);
    var request = correction(body, faults);
    var changed = body.objectValue("article");
    body.finish();
    return decideArticle.correct(
        opened,
        conditions(call, opened),
        request,
        changed == null ? null : rewrite(changed, opened, faults),
        faults.list());
  }

  private static CorrectionRequest correction(JsonFields body, Faults faults) {
    var kind = body.constant("kind", Correction.Kind.class);
    var requestedBy = body.constant("requestedBy", Correction.RequestedBy.class);
    var text = needed(CORRECTION, body, "text", "what readers are told", faults);
    var reply = body.text("replyArticleId");
    var replyId = reply == null ? null : ArticleId.parse(reply).orElse(null);
    if (kind == null) {
      faults.add("/kind", "is needed: RALAT, KOREKSI or HAK_JAWAB");
    }
    if (requestedBy == null) {
      faults.add("/requestedBy", "is needed: EDITOR, SOURCE or READER");
    }
    if (reply != null && replyId == null) {
      faults.add("/replyArticleId", "is no id of a story");
    }
    return new CorrectionRequest(kind, text, requestedBy, replyId);
  }

  /// The story as it reads now, with the changed fields in it.
  private Rewrite rewrite(JsonObject changed, Opened opened, Faults faults) {
    var whole = JsonObject.build();
    view.writable(opened.seen()).members().forEach(whole::put);
    changed.members().forEach(whole::put);
    var manuscript = ManuscriptReader.read(whole.done(), "/article", faults);
    var slug = new JsonFields(changed, "/article", faults).text("slug");
    return new Rewrite(manuscript, slug, List.of(), opened.caller());
  }

  private Decision retract(HttpCall call, Opened opened) {
    var faults = new Faults();
    var body = body(call, faults);
    var reason = body.constant("reason", Retraction.Reason.class);
    var text = needed(RETRACTION, body, "text", "what readers are told", faults);
    body.finish();
    if (reason == null) {
      faults.add("/reason", "is needed: one of " + List.of(Retraction.Reason.values()));
    }
    return decideArticle.retract(opened, conditions(call, opened), reason, text, faults.list());
  }

  private Decision hold(HttpCall call, Opened opened) {
    var faults = new Faults();
    var body = body(call, faults);
    var note = NOTE.check(body.text("note"), "/note", faults);
    body.finish();
    return decideArticle.hold(opened, conditions(call, opened), note, faults.list());
  }

  private Decision release(HttpCall call, Opened opened) {
    var faults = new Faults();
    body(call, faults).finish();
    return decideArticle.release(opened, conditions(call, opened), faults.list());
  }

  /// The members of the body; none where there is no body.
  private static JsonFields body(HttpCall call, Faults faults) {
    var body = call.hasBody() ? call.json() : JsonObject.build().done();
    call.query().finish();
    return new JsonFields(body, faults);
  }

  private static @Nullable String needed(
      TextRule rule, JsonFields body, String name, String purpose, Faults faults) {
    var text = rule.check(body.text(name), "/" + name, faults);
    if (text == null) {
      faults.add(
          "/" + name, "is needed: %s, up to %d characters".formatted(purpose, rule.maxLength()));
    }
    return text;
  }

  private static Conditions conditions(HttpCall call, Opened opened) {
    return new Conditions(call.version().orElse(null), call.idempotencyKey(opened.caller()));
  }
}
