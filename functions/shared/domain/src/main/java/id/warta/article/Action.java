package id.warta.article;

import java.util.Locale;

/// What a member of the newsroom may do with a story, in the order in which a desk shows it.
public enum Action {
  PUT,
  PHOTOS,
  SUBMIT,
  RETURN,
  PUBLISH,
  SCHEDULE,
  UNSCHEDULE,
  CORRECTIONS,
  RETRACT,
  DELETE,
  HOLD,
  RELEASE,
  RESTORE;

  /// As `allowedActions` and the routes spell it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
