package id.warta.rehearsal;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.article.Hold;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SamplePhoto;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import id.warta.testkit.mutation.MutationTrial;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Two hundred mutations of good requests on each route that changes a story: none is a 5xx, each
/// answer is one of openapi.json, and a story is whole afterwards, whatever was taken.
class MutationsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);

  @TestFactory
  Stream<DynamicTest> each_route_withstands_whatever_is_sent() {
    return Stream.concat(
        Stream.of(Action.values()).map(this::trial), Stream.of(photoRequest(), photoDeletion()));
  }

  private DynamicTest trial(Action action) {
    var story = given(action);
    return trial(story, GoodRequests.to(action, story, NOW));
  }

  private DynamicTest photoRequest() {
    var story = given(Action.PHOTOS);
    return trial(story, GoodRequests.photo(story));
  }

  private DynamicTest photoDeletion() {
    var story = given(Action.PHOTOS);
    return trial(
        story,
        Request.to("DELETE /newsroom/articles/{id}/photos/{photoId}")
            .with("id", story.id().value())
            .with("photoId", SamplePhoto.id(1).value()));
  }

  private DynamicTest trial(Article story, Request good) {
    return dynamicTest(
        good.route(),
        () ->
            new MutationTrial(request -> answer(request, story))
                .of(List.of(good.by(Role.ADMIN.member()))));
  }

  /// The answer of a newsroom in which this story is filed and nothing has happened to it.
  private Reply answer(Request request, Article story) {
    var articles = new InMemoryArticles(clock);
    var filed = new SampleDesk(articles).file(story);
    var newsroom = new Newsroom(articles, clock);
    if (request.route().endsWith("/restore")) {
      newsroom.archive(filed);
    }
    var reply = newsroom.answer(request);
    new Wholeness(articles, NOW).check(story.id());
    return reply;
  }

  /// A story with which this can be done.
  private static Article given(Action action) {
    var story = SampleStory.headlined("Perahu baca singgah").photos(SamplePhoto.ready(1));
    return switch (action) {
      case SUBMIT -> story.draft();
      case CORRECTIONS, RETRACT, HOLD, RESTORE -> story.published(NOW.minusSeconds(60));
      case UNSCHEDULE -> story.scheduled(NOW.plusSeconds(60));
      case RELEASE ->
          story.submitted().edit().hold(new Hold(NOW, SampleStory.RINA, "Somasi.")).done();
      default -> story.submitted();
    };
  }
}
