package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.filing.Articles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Before its time a scheduled story is in no answer; from its time on it is in all of them, and no
/// clock tick is needed for it.
class ScheduleTest {
  private static final Instant TIME = Instant.parse("2026-11-24T09:00:00Z");
  private static final String LIST = "GET /articles";
  private static final String STORY = "GET /articles/{ref}";

  private final SettableClock clock = new SettableClock(TIME.minusSeconds(1));
  private final Articles articles = new TableOfTest(clock).articles();
  private final SampleDesk desk = new SampleDesk(articles);
  private final Newsroom newsroom = new Newsroom(articles, clock);

  private final Article story =
      desk.file(
          SampleStory.headlined("Pasar terapung dibuka lagi")
              .section("banjarmasin")
              .tags("Pasar Terapung")
              .initials("yus")
              .place("Lok Baintan")
              .scheduled(TIME));

  private Reply answer(Request request) {
    return newsroom.answer(request);
  }

  private boolean shows(Request request) {
    var reply = answer(request);
    return reply.status() == 200 && reply.body().contains(story.id().value());
  }

  private static Stream<Request> publicLists() {
    return Stream.of(
            "",
            "limit=1",
            "section=banjarmasin",
            "tag=pasar+terapung",
            "author=YUS",
            "place=lok+baintan",
            "from=2026-11-24&to=2026-11-24",
            "section=banjarmasin&from=2026-11-24T16:00:00%2B07:00")
        .map(query -> Request.to(LIST).query(query));
  }

  private Stream<String> references() {
    return Stream.of(story.id().value(), story.slug().value());
  }

  @Test
  void a_second_before_its_time_it_is_nowhere() {
    assertNowhere();
  }

  @Test
  void at_its_time_it_is_everywhere() {
    clock.set(TIME);
    assertEverywhere();
  }

  @Test
  void a_second_after_its_time_it_is_everywhere() {
    clock.set(TIME.plusSeconds(1));
    assertEverywhere();
  }

  @Test
  void the_tick_changes_nothing_that_anybody_sees() {
    clock.set(TIME.minusSeconds(1));
    newsroom.tick();
    assertNowhere();
    clock.set(TIME.plusSeconds(1));
    var before = references().map(this::read).map(Reply::body).toList();

    newsroom.tick();

    assertEverywhere();
    assertThat(references().map(this::read).map(Reply::body)).isEqualTo(before);
  }

  private Reply read(String reference) {
    return answer(Request.to(STORY).with("ref", reference));
  }

  private void assertNowhere() {
    assertThat(publicLists()).noneMatch(this::shows);
    assertThat(references())
        .allSatisfy(
            reference -> {
              var head = Request.to("HEAD /articles/{ref}").with("ref", reference);
              var again = Request.to(STORY).with("ref", reference).header("if-none-match", "*");
              assertThat(read(reference).status()).isEqualTo(404);
              assertThat(answer(head).status()).isEqualTo(404);
              assertThat(answer(again).status()).isEqualTo(404);
            });
    assertThat(read(Role.REPORTER).status()).isEqualTo(404);
    assertThat(shows(deskList("SCHEDULED"))).isTrue();
    assertThat(shows(deskList("PUBLISHED"))).isFalse();
    assertThat(shows(Request.to("GET /retractions"))).isFalse();
  }

  private void assertEverywhere() {
    assertThat(publicLists()).allMatch(this::shows);
    assertThat(references())
        .allSatisfy(
            reference -> {
              var head = Request.to("HEAD /articles/{ref}").with("ref", reference);
              var found = read(reference);
              var tag = found.header("etag").orElseThrow();
              var again = Request.to(STORY).with("ref", reference).header("if-none-match", tag);
              assertThat(found.status()).isEqualTo(200);
              assertThat(found.body()).contains("\"status\":\"PUBLISHED\"");
              assertThat(answer(head).header("etag")).contains(tag);
              assertThat(answer(again).status()).isEqualTo(304);
            });
    assertThat(read(Role.REPORTER).header("etag")).contains("\"2\"");
    assertThat(shows(deskList("SCHEDULED"))).isFalse();
    assertThat(shows(deskList("PUBLISHED"))).isTrue();
  }

  private Reply read(Role role) {
    return answer(GoodRequests.read(story.id()).by(role.member()));
  }

  private static Request deskList(String status) {
    return Request.to("GET /newsroom/articles").query("status=" + status).by(Role.EDITOR.member());
  }

  @Test
  void a_cursor_from_after_its_time_does_not_show_it_before() {
    desk.file(SampleStory.headlined("Sekolah terapung dibuka").published(TIME.minusSeconds(60)));
    desk.file(SampleStory.headlined("Jembatan gantung dibuka").scheduled(TIME.plusSeconds(1)));
    clock.set(TIME.plusSeconds(1));
    var first = answer(Request.to(LIST).query("limit=1")).body();
    var cursor = JsonMapper.shared().readTree(first).path("nextCursor").asString();
    var second = Request.to(LIST).query("limit=1&cursor=" + cursor);
    assertThat(shows(second)).isTrue();

    clock.set(TIME.minusSeconds(1));

    assertThat(shows(second)).isFalse();
    assertThat(answer(second).body()).contains("sekolah-terapung-dibuka");
  }

  @Test
  void it_can_be_retracted_and_answered_to_from_its_time_on_and_not_before() {
    var questioned =
        desk.file(SampleStory.headlined("Pasar terapung sepi").published(TIME.minusSeconds(600)));
    var reply =
        """
        {"kind": "HAK_JAWAB", "requestedBy": "SOURCE", "text": "Pedagang menjawab.",
         "replyArticleId": "%s"}
        """
            .formatted(story.id().value());
    var correction =
        GoodRequests.to(Action.CORRECTIONS, questioned, TIME)
            .body("application/json", reply)
            .by(Role.EDITOR.member());
    var early = GoodRequests.to(Action.RETRACT, story, clock.instant()).by(Role.EDITOR.member());
    assertThat(answer(early).status()).isEqualTo(409);
    assertThat(answer(correction).status()).isEqualTo(422);

    clock.set(TIME.plusSeconds(1));

    assertThat(answer(correction).status()).isEqualTo(200);
    assertThat(read(story.slug().value()).body()).contains("\"replyTo\"");
    var late = GoodRequests.to(Action.RETRACT, story, clock.instant()).by(Role.EDITOR.member());
    assertThat(answer(late).status()).isEqualTo(200);
    assertThat(references().map(this::read).map(Reply::status)).containsOnly(410);
    assertThat(answer(Request.to("GET /retractions")).body()).contains(story.id().value());
    assertThat(publicLists()).noneMatch(this::shows);
  }

  @Test
  void an_editor_who_opened_it_before_the_tick_does_not_lose_to_the_tick() {
    clock.set(TIME.plusSeconds(30));
    var opened = read(Role.EDITOR).header("etag").orElseThrow();

    newsroom.tick();

    assertThat(put(opened).status()).isEqualTo(200);
    assertThat(versions()).containsExactly(1, 2, 3);
  }

  @Test
  void an_editor_who_writes_before_the_tick_leaves_it_nothing_to_do() {
    clock.set(TIME.plusSeconds(30));
    var opened = read(Role.EDITOR).header("etag").orElseThrow();

    assertThat(put(opened).status()).isEqualTo(200);
    newsroom.tick();

    assertThat(versions()).containsExactly(1, 2, 3);
    var published = articles.revisions(story.id(), 2, 2).getFirst();
    assertThat(published.action()).isEqualTo("publish");
    assertThat(published.by()).isNull();
    assertThat(published.at()).isEqualTo(TIME);
  }

  @Test
  void an_editor_who_opened_it_before_its_time_is_told_that_it_went_out() {
    var opened = read(Role.EDITOR).header("etag").orElseThrow();
    clock.set(TIME);

    var late = put(opened);

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.body())
        .contains("\"currentVersion\":2")
        .contains("\"at\":\"2026-11-24T16:00:00+07:00\"");
  }

  private Reply put(String ifMatch) {
    return answer(
        GoodRequests.to(Action.PUT, story, clock.instant())
            .header("if-match", ifMatch)
            .by(Role.EDITOR.member()));
  }

  private List<Integer> versions() {
    return articles.revisions(story.id(), 1, 9).stream()
        .map(revision -> revision.version())
        .toList();
  }
}
