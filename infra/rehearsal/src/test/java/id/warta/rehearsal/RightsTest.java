package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.article.Hold;
import id.warta.article.Rights;
import id.warta.article.Rights.Verdict;
import id.warta.staff.Group;
import id.warta.testkit.articles.InMemoryArticles;
import id.warta.testkit.articles.SampleDesk;
import id.warta.testkit.articles.SampleStory;
import id.warta.testkit.articles.SettableClock;
import id.warta.testkit.http.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the functions answer to every role that tries every action in every state of a story.
class RightsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryArticles articles = new InMemoryArticles(clock);
  private final SampleDesk desk = new SampleDesk(articles);
  private final Newsroom newsroom = new Newsroom(articles, clock);

  @TestFactory
  Stream<DynamicTest> each_cell_of_the_table_is_what_a_caller_is_answered() {
    return cells()
        .map(
            cell ->
                dynamicTest(
                    cell.toString(),
                    () -> {
                      var story = cell.given();
                      assertThat(cell.answer(story)).isEqualTo(cell.expected(story));
                    }));
  }

  private Stream<Cell> cells() {
    return Stream.of(Role.values())
        .flatMap(
            role ->
                Stream.of(State.values())
                    .flatMap(state -> actions().map(action -> new Cell(role, state, action))));
  }

  /// All but `restore`, which is restore-article's.
  private static Stream<Action> actions() {
    return Stream.of(Action.values()).filter(action -> action != Action.RESTORE);
  }

  /// The cells that matter most, by hand: a wrong table would agree with itself.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # who,    state,     action,      answer
          OUTSIDER, PUBLISHED, RETRACT,     403
          OWNER,    DRAFT,     PUT,         200
          OWNER,    SUBMITTED, PUT,         200
          OWNER,    SUBMITTED, PUBLISH,     403
          OWNER,    SUBMITTED, RETURN,      200
          OWNER,    SUBMITTED, DELETE,      403
          OWNER,    SCHEDULED, PUT,         403
          OWNER,    DUE,       PUT,         403
          OWNER,    PUBLISHED, PUT,         403
          OWNER,    DRAFT,     DELETE,      204
          REPORTER, DRAFT,     PUT,         404
          REPORTER, SUBMITTED, PUBLISH,     404
          REPORTER, PUBLISHED, PUT,         403
          EDITOR,   DRAFT,     PUBLISH,     200
          EDITOR,   SUBMITTED, PUBLISH,     200
          EDITOR,   SCHEDULED, UNSCHEDULE,  200
          EDITOR,   DUE,       UNSCHEDULE,  409
          EDITOR,   DUE,       CORRECTIONS, 200
          EDITOR,   PUBLISHED, DELETE,      409
          EDITOR,   PUBLISHED, RETRACT,     200
          EDITOR,   RETRACTED, PUT,         409
          EDITOR,   RETRACTED, PUBLISH,     409
          EDITOR,   PUBLISHED, HOLD,        403
          ADMIN,    RETRACTED, HOLD,        200
          """)
  void the_cells_that_matter_most(Role role, State state, Action action, int answer) {
    var cell = new Cell(role, state, action);
    assertThat(cell.answer(cell.given())).isEqualTo(answer);
  }

  @TestFactory
  Stream<DynamicTest> a_desk_is_told_of_the_actions_that_are_answered_well_and_of_no_other() {
    return Stream.of(Role.values())
        .filter(role -> role != Role.OUTSIDER)
        .flatMap(
            role ->
                Stream.of(State.values())
                    .map(
                        state ->
                            dynamicTest(
                                role + ", " + state,
                                () -> {
                                  var read = read(role, state);
                                  if (read.status() == 200) {
                                    assertThat(offered(read.body())).isEqualTo(done(role, state));
                                  } else {
                                    assertThat(done(role, state)).isEmpty();
                                  }
                                })));
  }

  private Reply read(Role role, State state) {
    var story = desk.file(state.story(NOW));
    return newsroom.answer(GoodRequests.read(story.id()).by(role.member()));
  }

  private static List<String> offered(String body) {
    return JsonMapper.shared()
        .readTree(body)
        .path("allowedActions")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  /// What succeeds with a story that is not held.
  private List<String> done(Role role, State state) {
    var done = new ArrayList<String>();
    actions()
        .filter(action -> action != Action.RELEASE)
        .forEach(
            action -> {
              var cell = new Cell(role, state, action);
              if (cell.answer(cell.given()) < 300) {
                done.add(action.word());
              }
            });
    return done;
  }

  private final class Cell {
    private final Role role;
    private final State state;
    private final Action action;

    Cell(Role role, State state, Action action) {
      this.role = role;
      this.state = state;
      this.action = action;
    }

    Article given() {
      var story = state.story(NOW);
      var hold = new Hold(NOW.minusSeconds(60), SampleStory.RINA, null);
      return desk.file(action == Action.RELEASE ? story.edit().hold(hold).done() : story);
    }

    /// The status of the answer. What is refused has changed nothing.
    int answer(Article story) {
      var before = articles.find(story.id());
      var status = newsroom.answer(GoodRequests.to(action, story, NOW).by(role.member())).status();
      if (status >= 300) {
        assertThat(articles.find(story.id())).isEqualTo(before);
        assertThat(articles.revisions(story.id())).hasSize(1);
      }
      return status;
    }

    int expected(Article story) {
      var caller = role.caller();
      if (role == Role.OUTSIDER) {
        return 403;
      }
      if (!Rights.mayRead(story.at(NOW).summary(), caller)) {
        return 404;
      }
      if (state == State.RETRACTED && !caller.isAtLeast(Group.EDITOR)) {
        return 410;
      }
      var verdict = Rights.verdict(action, state.effect(), story.createdBy(), caller);
      var done = action == Action.DELETE || action == Action.PHOTOS ? 204 : 200;
      return verdict == Verdict.ALLOWED ? done : verdict == Verdict.FORBIDDEN ? 403 : 409;
    }

    @Override
    public String toString() {
      return role + ", " + state + ", " + action;
    }
  }
}
