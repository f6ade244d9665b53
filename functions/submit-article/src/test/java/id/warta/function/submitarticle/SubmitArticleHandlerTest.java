package id.warta.function.submitarticle;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.archive.Archive;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.archive.SampleArchive;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.EventFiles;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.http.Request;
import id.warta.testkit.masthead.SampleMasthead;
import id.warta.testkit.mutation.MutationTrial;
import id.warta.testkit.mutation.MutationTrial.Accepted;
import id.warta.testkit.mutation.SampleRequests;
import id.warta.testkit.openapi.ApiDescription;
import java.time.Clock;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

class SubmitArticleHandlerTest {
  private static RequestStreamHandler handler(InMemoryArticles articles, Clock clock) {
    return handler(articles, new InMemoryBundles(), clock);
  }

  private static RequestStreamHandler handler(
      InMemoryArticles articles, InMemoryBundles bundles, Clock clock) {
    return new SubmitArticleHandler(
        articles,
        new Archive(bundles, new JsonStoryLines()),
        SampleMasthead.SEPUTAR_BORNEO,
        "https://media.example",
        clock,
        new Random(1));
  }

  @TestFactory
  Stream<DynamicTest> answers_each_event_as_its_file_says() {
    return EventFiles.of("submit-article", SubmitArticleHandlerTest::handler);
  }

  @Test
  void a_story_that_is_sent_again_was_filed_though_its_text_was_lost_since() {
    var clock = new SettableClock(EventFiles.NOW);
    var articles = new InMemoryArticles(clock);
    var bundles = new InMemoryBundles();
    var handler = handler(articles, bundles, clock);
    var request =
        Request.to("POST /newsroom/articles")
            .query("publish=true")
            .header("idempotency-key", "panen-1")
            .body(
                "application/json",
                """
                {"headline": "Panen padi", "section": "kapuas", "bodyHtml": "<p>Usai.</p>"}\
                """)
            .by(Request.Member.RINA);
    var first = Invocation.of(handler, request);
    assertThat(first.body()).contains("<p>Usai.</p>");
    new SampleArchive(new InMemoryWarmStories(articles), bundles, new JsonStoryLines())
        .archive(articles.all().getFirst(), EventFiles.NOW);
    bundles.lose(bundles.all().firstKey());

    var again = Invocation.of(handler, request);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("location")).isEqualTo(first.header("location"));
    assertThat(again.body()).contains("\"bodyHtml\":\"\"", "ARCHIVE_DAMAGED");
    assertThat(ApiDescription.ofProject().breaches(request.route(), again)).isEmpty();
  }

  @Test
  void withstands_whatever_is_sent() {
    var clock = new SettableClock(EventFiles.NOW);
    var articles = new InMemoryArticles(clock);
    EventFiles.given(articles);
    var handler = handler(articles, clock);
    var samples = SampleRequests.ofGiven(articles, "").to("POST /newsroom/articles");
    new MutationTrial(request -> Invocation.of(handler, request))
        .of(samples)
        .forEach(taken -> assertKept(taken, articles));
  }

  private static void assertKept(Accepted taken, InMemoryArticles articles) {
    var answer = JsonMapper.shared().readTree(taken.reply().body());
    assertThat(articles.find(new ArticleId(answer.path("id").asString())))
        .as("what %s made", taken.request())
        .get()
        .returns(answer.path("headline").asString(), story -> story.content().headline())
        .returns(answer.path("bodyHtml").asString(), story -> story.body().html())
        .returns(answer.path("slug").asString(), story -> story.slug().value())
        .returns(answer.path("status").asString(), story -> story.status().name())
        .returns(answer.path("summary").asString(), story -> story.summary().summary())
        .returns(answer.path("version").asInt(), Article::version);
  }
}
