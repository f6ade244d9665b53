package id.warta.function.editarticle;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.archive.Archive;
import id.warta.article.Article;
import id.warta.dynamodb.JsonStoryLines;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.archive.InMemoryWarmStories;
import id.warta.testkit.archive.SampleArchive;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.events.EventFiles;
import id.warta.testkit.events.Invocation;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import id.warta.testkit.masthead.SampleMasthead;
import id.warta.testkit.openapi.ApiDescription;
import org.junit.jupiter.api.Test;

/// What an editor is told of a story whose text lies in the archive.
class ArchivedStoryTest {
  private static final String TEXT =
      """
      {"headline": "Panen padi", "section": "kapuas", "bodyHtml": "<p>Usai.</p>"}\
      """;

  private final SettableClock clock = new SettableClock(EventFiles.NOW);
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final InMemoryBundles bundles = new InMemoryBundles();
  private final Article story =
      new SampleDesk(articles)
          .file(
              SampleStory.headlined("Panen padi")
                  .photos(SamplePhoto.ready(1))
                  .published(EventFiles.NOW.minusSeconds(9)));

  private void archive() {
    new SampleArchive(new InMemoryWarmStories(articles), bundles, new JsonStoryLines())
        .archive(articles.find(story.id()).orElseThrow(), EventFiles.NOW);
  }

  private Reply answer(Request request) {
    var handler =
        new EditArticleHandler(
            articles,
            new Archive(bundles, new JsonStoryLines()),
            SampleMasthead.SEPUTAR_BORNEO,
            "https://media.example",
            clock);
    var reply =
        Invocation.of(handler, request.with("id", story.id().value()).by(Request.Member.RINA));
    assertThat(ApiDescription.ofProject().breaches(request.route(), reply)).isEmpty();
    return reply;
  }

  private Reply put() {
    return answer(
        Request.to("PUT /newsroom/articles/{id}")
            .header("if-match", "\"1\"")
            .header("idempotency-key", "suntingan-1")
            .body("application/json", TEXT));
  }

  @Test
  void an_edit_that_is_sent_again_is_done_though_its_text_was_lost_since() {
    assertThat(put().body()).contains("<p>Usai.</p>");
    archive();
    bundles.lose(bundles.all().firstKey());

    var again = put();

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("etag")).contains("\"2\"");
    assertThat(again.body()).contains("\"bodyHtml\":\"\"", "ARCHIVE_DAMAGED");
  }

  @Test
  void an_edit_and_a_photo_wait_until_an_admin_restores_the_story() {
    archive();
    var photo = story.photos().getFirst().id().value();

    assertRefused(put());
    assertRefused(
        answer(
            Request.to("PUT /newsroom/articles/{id}/photos")
                .header("if-match", "\"1\"")
                .body("application/json", "[]")));
    assertRefused(
        answer(
            Request.to("DELETE /newsroom/articles/{id}/photos/{photoId}").with("photoId", photo)));
  }

  private static void assertRefused(Reply reply) {
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.body()).contains("admin must restore it first. Then read the story anew");
  }
}
