package id.warta.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.article.Hold;
import id.warta.article.Rights;
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
import org.jspecify.annotations.Nullable;
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
                    .flatMap(
                        state ->
                            Stream.of(Action.values())
                                .map(action -> new Cell(role, state, action))));
  }

  private Article file(State state, @Nullable Hold hold) {
    var story = desk.file(state.story(NOW).edit().hold(hold).done());
    return state == State.ARCHIVED ? newsroom.archive(story) : story;
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
          EDITOR,   ARCHIVED,  PUT,         409
          EDITOR,   ARCHIVED,  CORRECTIONS, 200
          EDITOR,   ARCHIVED,  RESTORE,     403
          ADMIN,    ARCHIVED,  RESTORE,     200
          ADMIN,    PUBLISHED, RESTORE,     409
          ADMIN,    DRAFT,     RESTORE,     409
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
    var story = file(state, null);
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
    Stream.of(Action.values())
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
      var hold = new Hold(NOW.minusSeconds(60), SampleStory.RINA, null);
      return file(state, action == Action.RELEASE ? hold : null);
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
      var done = action == Action.DELETE || action == Action.PHOTOS ? 204 : 200;
      return switch (Rights.verdict(action, state.effect(), story.createdBy(), caller)) {
        case FORBIDDEN -> 403;
        case NOT_NOW -> 409;
        case ALLOWED -> isInItsPlace() ? done : 409;
      };
    }

    /// Whether the action finds the text where it needs it, in the table or in the archive.
    private boolean isInItsPlace() {
      return state == State.ARCHIVED ? !Rights.changesText(action) : action != Action.RESTORE;
    }

    @Override
    public String toString() {
      return role + ", " + state + ", " + action;
    }
  }
}
