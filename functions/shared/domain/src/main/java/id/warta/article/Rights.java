package id.warta.article;

import static id.warta.article.Action.CORRECTIONS;
import static id.warta.article.Action.DELETE;
import static id.warta.article.Action.HOLD;
import static id.warta.article.Action.PHOTOS;
import static id.warta.article.Action.PUBLISH;
import static id.warta.article.Action.PUT;
import static id.warta.article.Action.RELEASE;
import static id.warta.article.Action.RESTORE;
import static id.warta.article.Action.RETRACT;
import static id.warta.article.Action.RETURN;
import static id.warta.article.Action.SCHEDULE;
import static id.warta.article.Action.SUBMIT;
import static id.warta.article.Action.UNSCHEDULE;
import static id.warta.article.Rights.Who.ADMIN;
import static id.warta.article.Rights.Who.DESK;
import static id.warta.article.Rights.Who.EDITOR;
import static id.warta.article.Rights.Who.NOBODY;

import id.warta.staff.Caller;
import id.warta.staff.Group;
import id.warta.staff.Person;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The one table of who may do what with a story, by the status that is in effect.
public final class Rights {

  /// Who a cell of the table lets in.
  enum Who {
    NOBODY,
    /// Admins.
    ADMIN,
    /// Editors and admins.
    EDITOR,
    /// The owner, and editors and admins.
    DESK;

    boolean lets(Caller caller, Person owner) {
      return switch (this) {
        case NOBODY -> false;
        case ADMIN -> caller.isAtLeast(Group.ADMIN);
        case EDITOR -> caller.isAtLeast(Group.EDITOR);
        case DESK -> caller.isAtLeast(Group.EDITOR) || owns(caller, owner);
      };
    }
  }

  /// What the table says to a caller.
  public enum Verdict {
    ALLOWED,
    /// Others may, or this caller may at another time of the story's life: 403.
    FORBIDDEN,
    /// Nobody may while the story has this status: 409.
    NOT_NOW
  }

  private static final Map<Action, Map<Status, Who>> TABLE = new EnumMap<>(Action.class);

  static {
    //              DRAFT   SUBMITTED SCHEDULED PUBLISHED RETRACTED
    row(PUT, DESK, DESK, EDITOR, EDITOR, NOBODY);
    row(PHOTOS, DESK, DESK, EDITOR, EDITOR, NOBODY);
    row(SUBMIT, DESK, NOBODY, NOBODY, NOBODY, NOBODY);
    row(RETURN, NOBODY, DESK, NOBODY, NOBODY, NOBODY);
    row(PUBLISH, EDITOR, EDITOR, EDITOR, NOBODY, NOBODY);
    row(SCHEDULE, EDITOR, EDITOR, EDITOR, NOBODY, NOBODY);
    row(UNSCHEDULE, NOBODY, NOBODY, EDITOR, NOBODY, NOBODY);
    row(CORRECTIONS, NOBODY, NOBODY, NOBODY, EDITOR, NOBODY);
    row(RETRACT, NOBODY, NOBODY, NOBODY, EDITOR, NOBODY);
    row(DELETE, DESK, EDITOR, NOBODY, NOBODY, NOBODY);
    row(HOLD, ADMIN, ADMIN, ADMIN, ADMIN, ADMIN);
    row(RELEASE, ADMIN, ADMIN, ADMIN, ADMIN, ADMIN);
    row(RESTORE, NOBODY, NOBODY, NOBODY, ADMIN, ADMIN);
  }

  private Rights() {}

  private static void row(
      Action action, Who draft, Who submitted, Who scheduled, Who published, Who retracted) {
    TABLE.put(
        action,
        Map.of(
            Status.DRAFT, draft,
            Status.SUBMITTED, submitted,
            Status.SCHEDULED, scheduled,
            Status.PUBLISHED, published,
            Status.RETRACTED, retracted));
  }

  /// Whether the caller may do this to a story of this owner, with this status in effect.
  public static Verdict verdict(Action action, Status status, Person owner, Caller caller) {
    var row = Objects.requireNonNull(TABLE.get(action));
    var cell = Objects.requireNonNull(row.get(status));
    if (cell.lets(caller, owner)) {
      return Verdict.ALLOWED;
    }
    var sometimes = row.values().stream().anyMatch(other -> other.lets(caller, owner));
    return sometimes && cell == NOBODY ? Verdict.NOT_NOW : Verdict.FORBIDDEN;
  }

  /// What the caller may do now with the story that this summary, as of now, is of.
  ///
  /// @param archived whether its text lies in the archive; a list does not know, and says no
  public static List<Action> allowed(ArticleSummary story, boolean archived, Caller caller) {
    return Arrays.stream(Action.values())
        .filter(
            action -> verdict(action, story.status(), story.createdBy(), caller) == Verdict.ALLOWED)
        .filter(action -> action != DELETE || story.hold() == null)
        .filter(action -> action != HOLD || story.hold() == null)
        .filter(action -> action != RELEASE || story.hold() != null)
        .filter(action -> archived ? !changesText(action) : action != RESTORE)
        .toList();
  }

  /// Whether the action cannot be done to a story whose text lies in the archive.
  public static boolean changesText(Action action) {
    return action == PUT || action == PHOTOS;
  }

  /// Whether the caller may see the story at the newsroom's door: its owner and editors always, any
  /// reporter once it is public. A retracted one shows a reporter no more than the public sees.
  public static boolean mayRead(ArticleSummary story, Caller caller) {
    return caller.isAtLeast(Group.EDITOR)
        || (caller.isAtLeast(Group.REPORTER)
            && (story.status() == Status.PUBLISHED
                || story.status() == Status.RETRACTED
                || owns(caller, story.createdBy())));
  }

  private static boolean owns(Caller caller, Person owner) {
    return caller.isAtLeast(Group.REPORTER) && caller.person().sub().equals(owner.sub());
  }
}
