package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Hold;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// A function's process dies at each of its calls to DynamoDB in turn, before the call took effect
/// and after it. Each time the story is as before or as after, and whole; and the client who sends
/// his request again, with the same key, gets the answer that he would have had.
class DeathsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  /// More calls than any request makes: to find that the count has an end.
  private static final int MOST_CALLS = 40;

  /// Something that a client asks for.
  ///
  /// @param given what is filed before; `null` for nothing
  /// @param request made for what was filed
  private record Errand(
      String name, @Nullable State given, BiFunction<SampleDesk, Article, Request> request) {}

  @TestFactory
  Stream<DynamicTest> no_death_leaves_a_story_between_two_states() {
    return Stream.concat(Stream.of(filing(), uploading(), photoDeletion(), reply()), actions())
        .map(errand -> dynamicTest(errand.name(), () -> dieEverywhere(errand)));
  }

  private static Stream<Errand> actions() {
    return Stream.of(
        action(Action.PUT, State.SUBMITTED),
        action(Action.PUT, State.DUE),
        action(Action.PUT, State.PUBLISHED),
        action(Action.PHOTOS, State.PUBLISHED),
        action(Action.SUBMIT, State.DRAFT),
        action(Action.RETURN, State.SUBMITTED),
        action(Action.PUBLISH, State.SUBMITTED),
        action(Action.PUBLISH, State.SCHEDULED),
        action(Action.SCHEDULE, State.SUBMITTED),
        action(Action.SCHEDULE, State.SCHEDULED),
        action(Action.UNSCHEDULE, State.SCHEDULED),
        action(Action.CORRECTIONS, State.PUBLISHED),
        action(Action.RETRACT, State.PUBLISHED),
        action(Action.RETRACT, State.DUE),
        action(Action.DELETE, State.SUBMITTED),
        action(Action.HOLD, State.PUBLISHED),
        action(Action.RELEASE, State.PUBLISHED));
  }

  private static Errand action(Action action, State state) {
    return new Errand(
        action + " of a story that is " + state,
        state,
        (desk, story) -> GoodRequests.to(action, held(action, desk, story), NOW));
  }

  private static Article held(Action action, SampleDesk desk, Article story) {
    var hold = new Hold(NOW.minusSeconds(60), SampleStory.RINA, null);
    return action == Action.RELEASE ? desk.change(story, draft -> draft.hold(hold)) : story;
  }

  private static Errand filing() {
    return new Errand(
        "a story filed and published",
        null,
        (desk, none) ->
            Request.to("POST /newsroom/articles")
                .query("publish=true")
                .body("application/json", GoodRequests.STORY));
  }

  private static Errand uploading() {
    return new Errand(
        "a photo asked for", State.SUBMITTED, (desk, story) -> GoodRequests.photo(story));
  }

  private static Errand photoDeletion() {
    return new Errand(
        "a photo deleted",
        State.PUBLISHED,
        (desk, story) -> {
          var photos = List.of(SamplePhoto.ready(1), SamplePhoto.ready(2));
          desk.change(story, draft -> draft.photos(photos));
          return Request.to("DELETE /newsroom/articles/{id}/photos/{photoId}")
              .with("id", story.id().value())
              .with("photoId", SamplePhoto.id(1).value());
        });
  }

  private static Errand reply() {
    return new Errand(
        "a correction with a reply story and changed fields",
        State.PUBLISHED,
        (desk, story) -> {
          var answering = SampleStory.headlined("Warga menjawab").published(NOW.minusSeconds(9));
          return GoodRequests.to(Action.CORRECTIONS, story, NOW)
              .body(
                  "application/json",
                  """
                  {"kind": "HAK_JAWAB", "requestedBy": "SOURCE", "text": "Warga menjawab.",
                   "replyArticleId": "%s", "article": {"headline": "Perahu singgah di enam desa"}}
                  """
                      .formatted(desk.file(answering).id().value()));
        });
  }

  private static void dieEverywhere(Errand errand) {
    var undisturbed = new Trial(errand, new Mortal(0, false));
    var expected = undisturbed.ask();
    assertThat(expected.status()).as("%s", expected.body()).isBetween(200, 299);
    var calls = undisturbed.mortal.calls();
    assertThat(calls).isBetween(2, MOST_CALLS);
    for (var call = 1; call <= calls; call++) {
      for (var afterEffect : List.of(false, true)) {
        new Trial(errand, new Mortal(call, afterEffect)).dieAndAskAgain(expected);
      }
    }
  }

  /// One errand on a table of its own.
  private static final class Trial {
    private final SettableClock clock = new SettableClock(NOW);
    private final TableOfTest table = new TableOfTest(clock);
    private final Mortal mortal;
    private final Request request;
    private final @Nullable ArticleId story;
    private final int versionBefore;

    Trial(Errand errand, Mortal mortal) {
      this.mortal = mortal;
      var desk = new SampleDesk(table.articles());
      var given = errand.given() == null ? null : desk.file(errand.given().story(NOW));
      this.request =
          errand
              .request()
              .apply(desk, given == null ? State.DRAFT.story(NOW) : given)
              .header("idempotency-key", "kunci-1")
              .by(Role.ADMIN.member());
      this.story = given == null ? null : given.id();
      this.versionBefore = given == null ? 0 : version(given.id());
    }

    private int version(ArticleId id) {
      return table.articles().find(id).map(found -> found.at(NOW).version()).orElse(0);
    }

    Reply ask() {
      return new Newsroom(table.articles(mortal::of), clock, 1).answer(request);
    }

    void dieAndAskAgain(Reply expected) {
      var death = assertDeath();
      if (story != null) {
        assertThat(version(story)).as(death).isIn(0, versionBefore, versionBefore + 1);
        new Wholeness(table.articles(), NOW).check(story);
      }

      var answer = new Newsroom(table.articles(), clock, 2).answer(request);

      assertThat(answer.status()).as(death).isEqualTo(expected.status());
      assertThat(answer.header("etag")).as(death).isEqualTo(expected.header("etag"));
      var id = story == null ? idIn(answer) : story;
      new Wholeness(table.articles(), NOW).check(id);
      var again = new Newsroom(table.articles(), clock, 3).answer(request);
      assertThat(again.body()).as(death).isEqualTo(answer.body());
      assertThat(version(id)).isIn(0, versionBefore, versionBefore + 1);
    }

    private String assertDeath() {
      var death = "died at call %s".formatted(mortal.calls());
      assertThatExceptionOfType(Mortal.Death.class).isThrownBy(this::ask);
      return death;
    }

    private static ArticleId idIn(Reply answer) {
      return new ArticleId(JsonMapper.shared().readTree(answer.body()).path("id").asString());
    }
  }
}
