package id.warta.function.submitarticle;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.archive.Archive;
import id.warta.article.ArticleId;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.edge.DecisionView;
import id.warta.edge.Environment;
import id.warta.edge.HttpCall;
import id.warta.edge.HttpEdge;
import id.warta.edge.HttpReply;
import id.warta.edge.Priming;
import id.warta.edge.RefusalView;
import id.warta.filing.Articles;
import id.warta.html.JsoupBodyCleaner;
import id.warta.manuscript.CopyEditor;
import id.warta.masthead.Masthead;
import id.warta.s3.S3Bundles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/// `POST /newsroom/articles`: takes a manuscript, files a story.
public final class SubmitArticleHandler implements RequestStreamHandler {
  private final SubmissionReader reader;
  private final SubmitArticle submitArticle;
  private final DecisionView decisions;
  private final RefusalView refusals;

  /// Called by Lambda, once per execution environment.
  public SubmitArticleHandler() {
    var articles = DynamoArticles.ofTable(Environment.required("TABLE_NAME"), Clock.systemUTC());
    Priming.beforeSnapshot(() -> articles.find(ArticleId.NOBODY));
    this(
        articles,
        new Archive(S3Bundles.fromEnvironment(), new JsonStoryLines()),
        Environment.masthead(),
        Environment.required("MEDIA_ORIGIN"),
        Clock.systemUTC(),
        new SecureRandom());
  }

  /// On what it is given, as a test has it.
  public SubmitArticleHandler(
      Articles articles,
      Archive archive,
      Masthead masthead,
      String mediaOrigin,
      Clock clock,
      RandomGenerator random) {
    this.reader = new SubmissionReader(masthead);
    this.submitArticle =
        new SubmitArticle(
            articles, new CopyEditor(masthead, new JsoupBodyCleaner()), masthead, clock, random);
    this.decisions = new DecisionView(archive, masthead, mediaOrigin, clock);
    this.refusals = new RefusalView(masthead.zone());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    HttpEdge.answer(event, reply, context, this::submit);
  }

  private HttpReply submit(HttpCall call) {
    var submission = reader.read(call);
    return switch (submitArticle.submit(submission)) {
      case Outcome.Filed(var article, var warnings) ->
          decisions
              .done(201, article, submission.caller(), warnings)
              .with("location", "/newsroom/articles/" + article.id());
      case Outcome.Refused(var refusal) -> refusals.reply(refusal);
    };
  }
}
