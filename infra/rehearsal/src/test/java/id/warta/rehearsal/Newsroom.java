package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.archive.Archive;
import id.warta.archive.Bundles;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.filing.Articles;
import id.warta.function.decidearticle.DecideArticleHandler;
import id.warta.function.editarticle.EditArticleHandler;
import id.warta.function.getarticle.GetArticleHandler;
import id.warta.function.listarticles.ListArticlesHandler;
import id.warta.function.publishdue.PublishDueHandler;
import id.warta.function.requestphotoupload.RequestPhotoUploadHandler;
import id.warta.function.submitarticle.SubmitArticleHandler;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryRuns;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import id.warta.testkit.masthead.SampleMasthead;
import id.warta.testkit.openapi.ApiDescription;
import id.warta.testkit.s3.InMemoryUploads;
import java.util.Random;

/// Every function on one store. Each answer is held against openapi.json.
final class Newsroom {
  private static final ApiDescription DESCRIPTION = ApiDescription.ofProject();
  private static final String MEDIA = "https://media.seputarborneo.news";

  private final RequestStreamHandler submitArticle;
  private final RequestStreamHandler listArticles;
  private final RequestStreamHandler getArticle;
  private final RequestStreamHandler editArticle;
  private final RequestStreamHandler decideArticle;
  private final RequestStreamHandler requestPhotoUpload;
  private final RequestStreamHandler publishDue;

  Newsroom(Articles articles, SettableClock clock) {
    this(articles, clock, 1);
  }

  /// @param seed of the ids that this newsroom makes
  Newsroom(Articles articles, SettableClock clock, long seed) {
    this(articles, new InMemoryBundles(), clock, seed);
  }

  /// @param bundles in which archived stories lie
  Newsroom(Articles articles, Bundles bundles, SettableClock clock, long seed) {
    var random = new Random(seed);
    var masthead = SampleMasthead.SEPUTAR_BORNEO;
    var archive = new Archive(bundles, new JsonStoryLines());
    submitArticle = new SubmitArticleHandler(articles, archive, masthead, MEDIA, clock, random);
    listArticles = new ListArticlesHandler(articles, new InMemoryRuns(), masthead, MEDIA);
    getArticle = new GetArticleHandler(articles, archive, masthead, MEDIA, clock);
    editArticle = new EditArticleHandler(articles, archive, masthead, MEDIA, clock);
    decideArticle = new DecideArticleHandler(articles, archive, masthead, MEDIA, clock);
    requestPhotoUpload =
        new RequestPhotoUploadHandler(
            articles, new InMemoryUploads(clock), masthead.zone(), clock, random);
    publishDue = new PublishDueHandler(articles, clock);
  }

  Reply answer(Request request) {
    var reply = Invocation.of(handler(request.route()), request);
    assertThat(DESCRIPTION.breaches(request.route(), reply)).as("%s", request).isEmpty();
    return reply;
  }

  /// The clock's tick.
  void tick() {
    Invocation.of(publishDue, Request.to("GET /"));
  }

  private RequestStreamHandler handler(String route) {
    return switch (route) {
      case "POST /newsroom/articles" -> submitArticle;
      case "GET /articles",
          "HEAD /articles",
          "GET /retractions",
          "HEAD /retractions",
          "GET /newsroom/articles" ->
          listArticles;
      case "PUT /newsroom/articles/{id}",
          "DELETE /newsroom/articles/{id}",
          "PUT /newsroom/articles/{id}/photos",
          "DELETE /newsroom/articles/{id}/photos/{photoId}" ->
          editArticle;
      case "POST /newsroom/articles/{id}/photos" -> requestPhotoUpload;
      default -> route.startsWith("POST ") ? decideArticle : getArticle;
    };
  }
}
