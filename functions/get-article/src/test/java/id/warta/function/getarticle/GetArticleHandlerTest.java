package id.warta.function.getarticle;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.archive.Archive;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.testkit.ProjectFolder;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.EventFiles;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import id.warta.testkit.masthead.SampleMasthead;
import id.warta.testkit.mutation.MutationTrial;
import id.warta.testkit.mutation.SampleRequests;
import id.warta.testkit.openapi.ApiDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GetArticleHandlerTest {
  private static final Request DESCRIPTION = Request.to("GET /openapi.json");

  private static GetArticleHandler handler(InMemoryArticles articles, SettableClock clock) {
    return new GetArticleHandler(
        articles,
        new Archive(new InMemoryBundles(), new JsonStoryLines()),
        SampleMasthead.SEPUTAR_BORNEO,
        "https://media.example",
        clock);
  }

  private static Reply answer(Request request) {
    var clock = new SettableClock(EventFiles.NOW);
    var reply = Invocation.of(handler(new InMemoryArticles(clock), clock), request);
    assertThat(ApiDescription.ofProject().breaches(request.route(), reply)).isEmpty();
    return reply;
  }

  @TestFactory
  Stream<DynamicTest> answers_each_event_as_its_file_says() {
    return EventFiles.of("get-article", GetArticleHandlerTest::handler);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /articles/{ref}",
        "HEAD /articles/{ref}",
        "GET /openapi.json",
        "HEAD /openapi.json",
        "GET /newsroom/articles/{id}",
        "GET /newsroom/articles/{id}/revisions"
      })
  void withstands_whatever_is_sent(String route) {
    var clock = new SettableClock(EventFiles.NOW);
    var articles = new InMemoryArticles(clock);
    EventFiles.given(articles);
    var handler = handler(articles, clock);
    var trial = new MutationTrial(request -> Invocation.of(handler, request));
    var accepted = trial.of(SampleRequests.ofGiven(articles, "").to(route));
    assertThat(accepted)
        .allSatisfy(
            taken -> assertThat(Invocation.of(handler, taken.request())).isEqualTo(taken.reply()));
  }

  @Test
  void answers_its_own_description() throws IOException {
    var file = ProjectFolder.resolve("functions/get-article/src/main/resources/openapi.json");
    var json = JsonMapper.shared();
    assertThat(json.readTree(answer(DESCRIPTION).body()))
        .isEqualTo(json.readTree(Files.readString(file)));
  }

  @Test
  void sends_its_description_only_to_who_has_it_not() {
    var tag = answer(DESCRIPTION).header("etag").orElseThrow();
    assertThat(answer(DESCRIPTION.header("if-none-match", tag)).status()).isEqualTo(304);
    var head = answer(Request.to("HEAD /openapi.json"));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("etag")).contains(tag);
  }

  @Test
  void takes_no_parameter_with_its_description() {
    assertThat(answer(DESCRIPTION.query("v=1")).status()).isEqualTo(400);
  }
}
