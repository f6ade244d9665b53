package id.warta.article;

import static id.warta.article.Rights.Verdict.ALLOWED;
import static id.warta.article.Rights.Verdict.FORBIDDEN;
import static id.warta.article.Rights.Verdict.NOT_NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.warta.staff.Caller;
import id.warta.staff.Group;
import id.warta.staff.Person;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {
  private static final Caller OWNER = new Caller(AnyArticle.OWNER, Set.of(Group.REPORTER));
  private static final Caller REPORTER =
      new Caller(new Person("sub-yus", "yus"), Set.of(Group.REPORTER));
  private static final Caller EDITOR =
      new Caller(new Person("sub-rina", "rina"), Set.of(Group.EDITOR));
  private static final Caller ADMIN =
      new Caller(new Person("sub-sari", "sari"), Set.of(Group.ADMIN));
  private static final Caller NOBODY = new Caller(AnyArticle.OWNER, Set.of());

  /// The design's table, a second time: the cells that matter most.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # action, status,        owner,     reporter,  editor
          PUT,         DRAFT,      ALLOWED,   FORBIDDEN, ALLOWED
          PUT,         SUBMITTED,  ALLOWED,   FORBIDDEN, ALLOWED
          PUT,         SCHEDULED,  FORBIDDEN, FORBIDDEN, ALLOWED
          PUT,         PUBLISHED,  FORBIDDEN, FORBIDDEN, ALLOWED
          PUT,         RETRACTED,  NOT_NOW,   FORBIDDEN, NOT_NOW
          PHOTOS,      PUBLISHED,  FORBIDDEN, FORBIDDEN, ALLOWED
          PHOTOS,      SUBMITTED,  ALLOWED,   FORBIDDEN, ALLOWED
          SUBMIT,      DRAFT,      ALLOWED,   FORBIDDEN, ALLOWED
          SUBMIT,      PUBLISHED,  NOT_NOW,   FORBIDDEN, NOT_NOW
          RETURN,      DRAFT,      NOT_NOW,   FORBIDDEN, NOT_NOW
          RETURN,      SUBMITTED,  ALLOWED,   FORBIDDEN, ALLOWED
          PUBLISH,     DRAFT,      FORBIDDEN, FORBIDDEN, ALLOWED
          PUBLISH,     SUBMITTED,  FORBIDDEN, FORBIDDEN, ALLOWED
          PUBLISH,     SCHEDULED,  FORBIDDEN, FORBIDDEN, ALLOWED
          PUBLISH,     PUBLISHED,  FORBIDDEN, FORBIDDEN, NOT_NOW
          SCHEDULE,    SCHEDULED,  FORBIDDEN, FORBIDDEN, ALLOWED
          SCHEDULE,    PUBLISHED,  FORBIDDEN, FORBIDDEN, NOT_NOW
          UNSCHEDULE,  SCHEDULED,  FORBIDDEN, FORBIDDEN, ALLOWED
          UNSCHEDULE,  PUBLISHED,  FORBIDDEN, FORBIDDEN, NOT_NOW
          CORRECTIONS, PUBLISHED,  FORBIDDEN, FORBIDDEN, ALLOWED
          CORRECTIONS, SCHEDULED,  FORBIDDEN, FORBIDDEN, NOT_NOW
          RETRACT,     PUBLISHED,  FORBIDDEN, FORBIDDEN, ALLOWED
          RETRACT,     RETRACTED,  FORBIDDEN, FORBIDDEN, NOT_NOW
          DELETE,      DRAFT,      ALLOWED,   FORBIDDEN, ALLOWED
          DELETE,      SUBMITTED,  FORBIDDEN, FORBIDDEN, ALLOWED
          DELETE,      SCHEDULED,  NOT_NOW,   FORBIDDEN, NOT_NOW
          DELETE,      PUBLISHED,  NOT_NOW,   FORBIDDEN, NOT_NOW
          HOLD,        PUBLISHED,  FORBIDDEN, FORBIDDEN, FORBIDDEN
          """)
  void the_table_says_who_may_what_and_when(
      Action action,
      Status status,
      Rights.Verdict owner,
      Rights.Verdict reporter,
      Rights.Verdict editor) {
    assertThat(verdict(action, status, OWNER)).as("owner").isEqualTo(owner);
    assertThat(verdict(action, status, REPORTER)).as("reporter").isEqualTo(reporter);
    assertThat(verdict(action, status, EDITOR)).as("editor").isEqualTo(editor);
    assertThat(verdict(action, status, NOBODY)).as("no group").isEqualTo(FORBIDDEN);
  }

  @Test
  void an_admin_may_all_that_an_editor_may_and_holds_stories_whatever_their_status() {
    for (var status : Status.values()) {
      assertThat(verdict(Action.HOLD, status, ADMIN)).isEqualTo(ALLOWED);
      assertThat(verdict(Action.RELEASE, status, ADMIN)).isEqualTo(ALLOWED);
      for (var action : Action.values()) {
        if (verdict(action, status, EDITOR) != FORBIDDEN) {
          assertThat(verdict(action, status, ADMIN)).isEqualTo(verdict(action, status, EDITOR));
        }
      }
    }
  }

  @Test
  void an_editor_who_filed_the_story_himself_is_an_editor() {
    var both = new Caller(AnyArticle.OWNER, Set.of(Group.EDITOR, Group.REPORTER));
    assertThat(verdict(Action.PUT, Status.PUBLISHED, both)).isEqualTo(ALLOWED);
    assertThat(verdict(Action.RETRACT, Status.RETRACTED, both)).isEqualTo(NOT_NOW);
  }

  @Test
  void what_is_offered_is_what_is_allowed_and_fits_the_hold() {
    var draft = AnyArticle.of(Status.DRAFT);
    var held = draft.edit().hold(new Hold(AnyArticle.NOW, ADMIN.person(), null)).done();

    assertThat(Rights.allowed(draft.summary(), false, OWNER))
        .containsExactly(Action.PUT, Action.PHOTOS, Action.SUBMIT, Action.DELETE);
    assertThat(Rights.allowed(held.summary(), false, OWNER))
        .containsExactly(Action.PUT, Action.PHOTOS, Action.SUBMIT);
    assertThat(Rights.allowed(draft.summary(), false, ADMIN))
        .contains(Action.HOLD, Action.DELETE)
        .doesNotContain(Action.RELEASE);
    assertThat(Rights.allowed(held.summary(), false, ADMIN))
        .contains(Action.RELEASE)
        .doesNotContain(Action.HOLD, Action.DELETE);
    assertThat(Rights.allowed(draft.summary(), false, REPORTER)).isEmpty();
    assertThat(Rights.allowed(AnyArticle.of(Status.PUBLISHED).summary(), false, EDITOR))
        .containsExactly(Action.PUT, Action.PHOTOS, Action.CORRECTIONS, Action.RETRACT);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void owner_and_editors_read_always_others_once_it_is_public(Status status) {
    var story = AnyArticle.of(status).summary();
    var isOrWasPublic = status == Status.PUBLISHED || status == Status.RETRACTED;

    assertThat(Rights.mayRead(story, OWNER)).isTrue();
    assertThat(Rights.mayRead(story, EDITOR)).isTrue();
    assertThat(Rights.mayRead(story, ADMIN)).isTrue();
    assertThat(Rights.mayRead(story, REPORTER)).isEqualTo(isOrWasPublic);
    assertThat(Rights.mayRead(story, NOBODY)).isFalse();
  }

  private static Rights.Verdict verdict(Action action, Status status, Caller caller) {
    return Rights.verdict(action, status, AnyArticle.OWNER, caller);
  }
}
