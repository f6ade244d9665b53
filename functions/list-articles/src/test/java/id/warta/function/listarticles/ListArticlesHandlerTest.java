package id.warta.function.listarticles;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.article.Article;
import id.warta.testkit.archive.InMemoryRuns;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.EventFiles;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import id.warta.testkit.masthead.SampleMasthead;
import id.warta.testkit.mutation.MutationTrial;
import id.warta.testkit.mutation.SampleRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListArticlesHandlerTest {
  private static final Instant NOW = EventFiles.NOW;

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryArticles articles = new InMemoryArticles(clock);

  private static RequestStreamHandler handler(InMemoryArticles articles) {
    return new ListArticlesHandler(
        articles, new InMemoryRuns(), SampleMasthead.SEPUTAR_BORNEO, "https://media.example");
  }

  private Reply answer(Request request) {
    return Invocation.of(handler(articles), request);
  }

  private JsonNode page(String query) {
    return JsonMapper.shared().readTree(answer(Request.to("GET /articles").query(query)).body());
  }

  @TestFactory
  Stream<DynamicTest> answers_each_event_as_its_file_says() {
    return EventFiles.of("list-articles", (stories, now) -> handler(stories));
  }

  @Test
  void shows_no_story_twice_and_skips_none_while_others_are_published() {
    var desk = new SampleDesk(articles);
    var before = new ArrayList<Article>();
    for (var number = 0; number < 30; number++) {
      var minute = Duration.ofMinutes(number / 3);
      before.add(desk.file(SampleStory.headlined("Lama").published(NOW.minus(minute))));
    }
    var walked = new ArrayList<String>();
    var cursor = "";
    do {
      var page = page("limit=7" + cursor);
      page.path("items").forEach(item -> walked.add(item.path("id").asString()));
      cursor =
          page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asString();
      desk.file(SampleStory.headlined("Baru").published(NOW));
      clock.pass(Duration.ofSeconds(1));
      desk.file(SampleStory.headlined("Lebih baru").published(clock.instant()));
    } while (!cursor.isEmpty());
    assertThat(walked).doesNotHaveDuplicates();
    assertThat(walked).containsAll(before.stream().map(story -> story.id().value()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /articles",
        "HEAD /articles",
        "GET /retractions",
        "HEAD /retractions",
        "GET /newsroom/articles"
      })
  void withstands_whatever_is_sent(String route) {
    EventFiles.given(articles);
    var cursor = page("limit=2").path("nextCursor").asString();
    var accepted =
        new MutationTrial(this::answer).of(SampleRequests.ofGiven(articles, cursor).to(route));
    clock.pass(Duration.ofSeconds(1));
    assertThat(accepted)
        .allSatisfy(taken -> assertThat(answer(taken.request())).isEqualTo(taken.reply()));
  }
}
