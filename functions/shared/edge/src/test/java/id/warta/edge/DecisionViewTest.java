package id.warta.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.archive.Archive;
import id.warta.archive.Bundles;
import id.warta.archive.StoryFile;
import id.warta.archive.StoryLines;
import id.warta.article.Archived;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.body.Body;
import id.warta.desk.Decision;
import id.warta.desk.Refusal;
import id.warta.feedback.Warning;
import id.warta.photo.StorageUnavailable;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import id.warta.testkit.archive.ForwardingBundles;
import id.warta.testkit.archive.InMemoryBundles;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.http.Reply;
import id.warta.testkit.masthead.SampleMasthead;
import id.warta.testkit.openapi.ApiDescription;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionViewTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Caller EDITOR = new Caller(SampleStory.RINA, Set.of(Group.EDITOR));
  private static final Article STORY = SampleStory.headlined("Panen padi").published(NOW);
  private static final Article ARCHIVED =
      STORY
          .edit()
          .archived(
              new Archived(
                  "2026/11/24/a", 0, 9, "0".repeat(64), NOW, 1, Archived.EarlierBodies.AWAY, "Air"))
          .body(Body.EMPTY, 1)
          .done();

  /// Nothing is ever read so far.
  private static final class NoLines implements StoryLines {
    @Override
    public byte[] line(StoryFile file) {
      throw new AssertionError("nothing is archived here");
    }

    @Override
    public StoryFile read(byte[] line) {
      throw new AssertionError("nothing lies in this archive");
    }

    @Override
    public Optional<Body> lastBody(InputStream line, ArticleId id, int bodyVersion) {
      throw new AssertionError("nothing lies in this archive");
    }
  }

  private static HttpReply done(Bundles bundles, Article story) {
    var sent = new Warning("MARKUP_DROPPED", "div: 1×", null);
    return view(bundles).reply(new Decision.Done(story, List.of(sent)), EDITOR);
  }

  private static DecisionView view(Bundles bundles) {
    return new DecisionView(
        new Archive(bundles, new NoLines()),
        SampleMasthead.SEPUTAR_BORNEO,
        "https://media.example",
        new SettableClock(NOW));
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
  void shows_the_story_with_its_tag() {
    var reply = done(unreachable(), STORY);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("etag")).contains("\"1\"");
    assertThat(Replies.body(reply).path("bodyHtml").asString()).isEqualTo(STORY.body().html());
    assertThat(warnings(reply)).containsExactly("MARKUP_DROPPED");
  }

  @Test
  void says_that_a_change_is_done_though_the_text_is_damaged() {
    assertDoneWithoutText(done(new InMemoryBundles(), ARCHIVED), "ARCHIVE_DAMAGED");
  }

  @Test
  void says_that_a_change_is_done_though_the_archive_does_not_answer() {
    assertDoneWithoutText(done(unreachable(), ARCHIVED), "ARCHIVE_UNAVAILABLE");
  }

  private static void assertDoneWithoutText(HttpReply reply, String warning) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("etag")).contains("\"1\"");
    assertThat(Replies.body(reply).path("bodyHtml").asString("-")).isEmpty();
    assertThat(Replies.body(reply).path("summary").asString()).isEqualTo("Air");
    assertThat(warnings(reply)).containsExactly("MARKUP_DROPPED", warning);
    assertThat(reply.body()).contains("The change is done.").doesNotContain("2026/11/24/a");
    var sent = new Reply(reply.status(), reply.headers(), Objects.requireNonNull(reply.body()));
    var route = "POST /newsroom/articles/{id}/retract";
    assertThat(ApiDescription.ofProject().breaches(route, sent)).isEmpty();
  }

  private static List<String> warnings(HttpReply reply) {
    return Replies.body(reply)
        .path("warnings")
        .valueStream()
        .map(warning -> warning.path("code").asString())
        .toList();
  }

  @Test
  void says_why_nothing_was_done() {
    var refused = new Decision.Refused(Refusal.NotNow.inArchive());
    var reply = view(new InMemoryBundles()).reply(refused, EDITOR);
    assertThat(reply.status()).isEqualTo(409);
    assertThat(Replies.body(reply).path("detail").asString()).contains("an admin must restore it");
  }
}
