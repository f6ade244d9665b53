package id.warta.function.decidearticle;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.archive.Archive;
import id.warta.archive.Bundles;
import id.warta.article.Article;
import id.warta.article.Status;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.photo.StorageUnavailable;
import id.warta.testkit.archive.ForwardingBundles;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.archive.SampleArchive;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.EventFiles;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import id.warta.testkit.masthead.SampleMasthead;
import id.warta.testkit.openapi.ApiDescription;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is decided on a story whose text lies in the archive, and on one whose text is lost there.
class ArchivedStoryTest {
  private static final String CORRECTION =
      "'kind': 'RALAT', 'text': 'Angka keliru.', 'requestedBy': 'READER'";

  private final SettableClock clock = new SettableClock(EventFiles.NOW);
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final InMemoryBundles bundles = new InMemoryBundles();
  private final Article story =
      new SampleArchive(new InMemoryWarmStories(articles), bundles, new JsonStoryLines())
          .archive(
              new SampleDesk(articles)
                  .file(
                      SampleStory.headlined("Panen padi")
                          .published(EventFiles.NOW.minusSeconds(9))),
              EventFiles.NOW);

  private Reply decide(Bundles where, String action, int version, String body) {
    var handler =
        new DecideArticleHandler(
            articles,
            new Archive(where, new JsonStoryLines()),
            SampleMasthead.SEPUTAR_BORNEO,
            "https://media.example",
            clock);
    var request =
        Request.to("POST /newsroom/articles/{id}/" + action)
            .with("id", story.id().value())
            .header("if-match", "\"" + version + "\"")
            .header("idempotency-key", action)
            .body("application/json", body.replace('\'', '"'))
            .by(new Request.Member("arif", List.of("admin")));
    var reply = Invocation.of(handler, request);
    assertThat(ApiDescription.ofProject().breaches(request.route(), reply)).isEmpty();
    return reply;
  }

  private Article stored() {
    return articles.find(story.id()).orElseThrow();
  }

  private static JsonNode body(Reply reply) {
    return JsonMapper.shared().readTree(reply.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          retract     | {'reason': 'TRAUMA_KORBAN', 'text': 'Dicabut demi korban.'}
          corrections | {'kind': 'RALAT', 'text': 'Angka keliru.', 'requestedBy': 'READER'}
          hold        | {'note': 'Perkara di pengadilan.'}
          """)
  void a_decision_is_answered_as_done_without_the_text_that_is_lost(String action, String body) {
    bundles.lose(bundles.all().firstKey());

    assertDoneWithoutText(decide(bundles, action, 1, body), "ARCHIVE_DAMAGED");
    assertDoneWithoutText(decide(bundles, action, 1, body), "ARCHIVE_DAMAGED");
    assertThat(stored().version()).isEqualTo(2);
  }

  @Test
  void a_retraction_is_answered_as_done_where_the_archive_does_not_answer() {
    var body = "{'reason': 'TRAUMA_KORBAN', 'text': 'Dicabut demi korban.'}";

    assertDoneWithoutText(decide(unreachable(), "retract", 1, body), "ARCHIVE_UNAVAILABLE");
    assertThat(stored().status()).isEqualTo(Status.RETRACTED);
  }

  private static Bundles unreachable() {
    return new ForwardingBundles(new InMemoryBundles()) {
      @Override
      public Optional<byte[]> read(String name, long offset, int length) {
        throw new StorageUnavailable("reading " + name + " was not answered", null);
      }
    };
  }

  @Test
  void a_hold_is_released_without_the_text_that_is_lost() {
    bundles.lose(bundles.all().firstKey());
    decide(bundles, "hold", 1, "{}");

    assertDoneWithoutText(decide(bundles, "release", 2, "{}"), "ARCHIVE_DAMAGED");
    assertThat(stored().hold()).isNull();
  }

  private static void assertDoneWithoutText(Reply reply, String warning) {
    assertThat(reply.status()).isEqualTo(200);
    var story = body(reply);
    assertThat(story.path("bodyHtml").asString("-")).isEmpty();
    assertThat(story.path("archivedAt").asString()).isNotEmpty();
    assertThat(story.path("warnings").valueStream().map(each -> each.path("code").asString()))
        .contains(warning);
  }

  @Test
  void a_correction_that_mends_is_told_of_the_way_that_is_open() {
    var mending = "{" + CORRECTION + ", 'article': {'headline': 'Panen padi raya'}}";

    var refused = decide(bundles, "corrections", 1, mending);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(body(refused).path("detail").asString())
        .contains("admin must restore it", "send the correction without `article`");
    var taken = body(decide(bundles, "corrections", 1, "{" + CORRECTION + "}"));
    assertThat(taken.path("bodyHtml").asString()).contains("Air sungai naik");
    assertThat(taken.path("warnings")).isEmpty();
  }
}
