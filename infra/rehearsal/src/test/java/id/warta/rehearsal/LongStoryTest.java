package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.filing.Articles;
import id.warta.photo.FocalPoint;
import id.warta.photo.Photo;
import id.warta.photo.PhotoTexts;
import id.warta.testkit.Scale;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A story with a past: hundreds of revisions, 50 corrections, 40 photos with all that can be
/// written about them. DynamoDB Local refuses what DynamoDB refuses: more than 100 items in a
/// transaction, more than 400 KB in an item.
class LongStoryTest {
  private static final int PHOTOS = 40;
  private static final int CORRECTIONS = 50;
  private static final int REVISIONS = Scale.of(90, 300);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T08:00:00Z"));
  private final Articles articles = new TableOfTest(clock).articles();
  private final SampleDesk desk = new SampleDesk(articles);
  private final Newsroom newsroom = new Newsroom(articles, clock);
  private final Random random = new Random(42);

  /// Text that does not deflate well.
  private String text(int length) {
    return random
        .ints(length, 'A', 'z' + 1)
        .map(letter -> Character.isLetter(letter) ? letter : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replaceAll("^ | $|(?<= ) ", "x");
  }

  private Photo photo(int number) {
    var texts = new PhotoTexts(text(500), text(120), text(300), new FocalPoint(0.25, 0.75));
    return new Photo(SamplePhoto.id(number), texts, SamplePhoto.READY);
  }

  private Photo[] photos() {
    return IntStream.rangeClosed(1, PHOTOS).mapToObj(this::photo).toArray(Photo[]::new);
  }

  private Reply expect(int status, Request request) {
    var reply = newsroom.answer(request.by(Role.EDITOR.member()));
    assertThat(reply.status()).as("%s", reply.body()).isEqualTo(status);
    return reply;
  }

  private Article now(Article story) {
    return articles.find(story.id()).orElseThrow();
  }

  private Request request(Action action, Article story) {
    clock.pass(Duration.ofSeconds(1));
    return GoodRequests.to(action, now(story), clock.instant());
  }

  private void put(Article story, String headline, String bodyHtml) {
    var body =
        JsonMapper.shared()
            .createObjectNode()
            .put("headline", headline)
            .put("section", "kapuas")
            .put("bodyHtml", bodyHtml);
    expect(200, request(Action.PUT, story).body("application/json", body.toString()));
  }

  private Article edited(Article story, int versions) {
    for (var version = now(story).version(); version < versions; version++) {
      put(story, "Perahu baca, kabar ke-" + version, "<p>" + text(1_500) + "</p>");
    }
    return now(story);
  }

  @Test
  void is_edited_reordered_and_retracted_like_any_other() {
    var story =
        desk.file(
            SampleStory.headlined("Perahu baca")
                .photos(photos())
                .published(clock.instant().minusSeconds(60)));
    for (var count = 0; count < CORRECTIONS; count++) {
      expect(
          200,
          request(Action.CORRECTIONS, story)
              .body(
                  "application/json",
                  "{\"kind\": \"RALAT\", \"requestedBy\": \"READER\", \"text\": \""
                      + text(4_000)
                      + "\"}"));
    }
    expect(409, request(Action.CORRECTIONS, story));
    edited(story, REVISIONS - 3);

    put(story, "Perahu baca, seluruhnya", "<p>" + text(255 * 1024) + "</p>");
    var reordered = reorder(story);
    var first = expect(200, get(story, "/revisions/{n}").with("n", "1"));
    var retract = request(Action.RETRACT, story).header("idempotency-key", "tarik");
    var retracted = expect(200, retract);

    assertThat(now(story).version()).isEqualTo(REVISIONS);
    assertThat(first.body()).contains("Perahu baca\"");
    assertThat(expect(200, retract).body()).isEqualTo(retracted.body());
    assertThat(expect(204, reordered).header("etag")).contains("\"" + (REVISIONS - 1) + "\"");
    var late = expect(412, request(Action.PUT, story).header("if-match", "\"2\""));
    assertThat(late.body()).contains("\"currentVersion\":" + REVISIONS).contains("\"corrections\"");
    assertThat(versions(story)).hasSize(REVISIONS).startsWith(REVISIONS).endsWith(1);
  }

  /// The photos in the opposite order, each with new texts.
  private Request reorder(Article story) {
    var photos =
        IntStream.iterate(PHOTOS, number -> number >= 1, number -> number - 1)
            .mapToObj(
                number ->
                    JsonMapper.shared()
                        .createObjectNode()
                        .put("id", SamplePhoto.id(number).value())
                        .put("caption", text(500))
                        .put("credit", text(120))
                        .put("alt", text(300))
                        .toString())
            .collect(Collectors.joining(",", "[", "]"));
    var request =
        request(Action.PHOTOS, story)
            .body("application/json", photos)
            .header("idempotency-key", "urutan")
            .by(Role.EDITOR.member());
    expect(204, request);
    assertThat(now(story).photos().getFirst().id()).isEqualTo(SamplePhoto.id(PHOTOS));
    return request;
  }

  private static Request get(Article story, String what) {
    return Request.to("GET /newsroom/articles/{id}" + what).with("id", story.id().value());
  }

  private List<Integer> versions(Article story) {
    return Stream.iterate(
            page(story, ""),
            page -> page != null,
            page ->
                page.path("nextCursor").isNull()
                    ? null
                    : page(story, "&cursor=" + page.path("nextCursor").asString()))
        .flatMap(page -> page.path("items").valueStream())
        .map(item -> item.path("version").asInt())
        .toList();
  }

  private JsonNode page(Article story, String cursor) {
    var request = get(story, "/revisions").query("limit=100" + cursor);
    return JsonMapper.shared().readTree(expect(200, request).body());
  }

  @Test
  void that_was_never_public_is_deleted_in_one_write() {
    var story = desk.file(SampleStory.headlined("Perahu baca").photos(photos()).submitted());
    edited(story, REVISIONS - 1);
    var delete = request(Action.DELETE, story).header("idempotency-key", "hapus");

    expect(204, delete);

    assertThat(articles.find(story.id())).isEmpty();
    assertThat(articles.revisions(story.id(), 1, 999)).hasSize(REVISIONS);
    expect(204, delete);
    expect(404, get(story, ""));
  }
}
