package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.archive.Archive;
import id.warta.archive.WarmStories;
import id.warta.article.Article;
import id.warta.dynamodb.DynamoArticles;
import id.warta.dynamodb.DynamoWarmStories;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.filing.Articles;
import id.warta.function.decidearticle.DecideArticleHandler;
import id.warta.function.editarticle.EditArticleHandler;
import id.warta.function.getarticle.GetArticleHandler;
import id.warta.function.listarticles.ListArticlesHandler;
import id.warta.function.publishdue.PublishDueHandler;
import id.warta.function.requestphotoupload.RequestPhotoUploadHandler;
import id.warta.function.restorearticle.RestoreArticleHandler;
import id.warta.function.submitarticle.SubmitArticleHandler;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryRuns;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.archive.SampleArchive;
import id.warta.testkit.articles.InMemoryArticles;
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

  private final SampleArchive archive;
  private final SettableClock clock;
  private final RequestStreamHandler submitArticle;
  private final RequestStreamHandler listArticles;
  private final RequestStreamHandler getArticle;
  private final RequestStreamHandler editArticle;
  private final RequestStreamHandler decideArticle;
  private final RequestStreamHandler requestPhotoUpload;
  private final RequestStreamHandler publishDue;
  private final RequestStreamHandler restoreArticle;

  Newsroom(Articles articles, SettableClock clock) {
    this(articles, clock, 1);
  }

  /// @param seed of the ids that this newsroom makes
  Newsroom(Articles articles, SettableClock clock, long seed) {
    var random = new Random(seed);
    var masthead = SampleMasthead.SEPUTAR_BORNEO;
    var bundles = new InMemoryBundles();
    var lines = new JsonStoryLines();
    var warmStories = warmStories(articles);
    var archive = new Archive(bundles, lines);
    this.archive = new SampleArchive(warmStories, bundles, lines);
    this.clock = clock;
    submitArticle = new SubmitArticleHandler(articles, archive, masthead, MEDIA, clock, random);
    listArticles = new ListArticlesHandler(articles, new InMemoryRuns(), masthead, MEDIA);
    getArticle = new GetArticleHandler(articles, archive, masthead, MEDIA, clock);
    editArticle = new EditArticleHandler(articles, archive, masthead, MEDIA, clock);
    decideArticle = new DecideArticleHandler(articles, archive, masthead, MEDIA, clock);
    requestPhotoUpload =
        new RequestPhotoUploadHandler(
            articles, new InMemoryUploads(clock), masthead.zone(), clock, random);
    publishDue = new PublishDueHandler(articles, clock);
    restoreArticle =
        new RestoreArticleHandler(articles, warmStories, archive, masthead, MEDIA, clock);
  }

  private static WarmStories warmStories(Articles articles) {
    return switch (articles) {
      case InMemoryArticles memory -> new InMemoryWarmStories(memory);
      case DynamoArticles table -> new DynamoWarmStories(table);
      default -> throw new IllegalArgumentException("no archive for " + articles.getClass());
    };
  }

  Reply answer(Request request) {
    var reply = Invocation.of(handler(request.route()), request);
    assertThat(DESCRIPTION.breaches(request.route(), reply)).as("%s", request).isEmpty();
    return reply;
  }

  /// Puts a public story into the archive.
  ///
  /// @return the story as stored
  Article archive(Article story) {
    return archive.archive(story, clock.instant());
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
      case "POST /newsroom/articles/{id}/restore" -> restoreArticle;
      default -> route.startsWith("POST ") ? decideArticle : getArticle;
    };
  }
}
