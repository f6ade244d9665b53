package id.warta.edge;

import id.warta.archive.Archive;
import id.warta.archive.DamagedBundle;
import id.warta.article.Article;
import id.warta.desk.Decision;
import id.warta.feedback.Warning;
import id.warta.masthead.Masthead;
import id.warta.photo.StorageUnavailable;
import id.warta.staff.Caller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Tells the newsroom what became of a story, or why nothing did.
///
/// When it is asked, the change is done. So nothing that goes wrong here may look as if it were
/// not: where the archive does not give the text of an archived story, the story is shown without
/// it, and a warning says so.
public final class DecisionView {
  private static final Warning DAMAGED =
      new Warning(
          "ARCHIVE_DAMAGED",
          "The change is done. The story's text in the archive is damaged, and so is not shown.",
          null);

  private static final Warning UNAVAILABLE =
      new Warning(
          "ARCHIVE_UNAVAILABLE",
          "The change is done. The archive does not answer, and so the story's text is not shown.",
          null);

  private final Archive archive;
  private final ArticleView stories;
  private final RefusalView refusals;
  private final Clock clock;

  /// @param mediaOrigin from which photos are served, without a slash at its end
  public DecisionView(Archive archive, Masthead masthead, String mediaOrigin, Clock clock) {
    this.archive = archive;
    this.stories = new ArticleView(masthead, mediaOrigin);
    this.refusals = new RefusalView(masthead.zone());
    this.clock = clock;
  }

  /// The decision as its answer: 200 with the story, or the refusal's problem.
  public HttpReply reply(Decision decision, Caller caller) {
    return switch (decision) {
      case Decision.Done(var article, var warnings) -> done(200, article, caller, warnings);
      case Decision.Refused(var refusal) -> refusals.reply(refusal);
    };
  }

  /// The answer to a change that is done.
  ///
  /// @param article as stored, so without its text if that lies in the archive
  /// @param warnings of what was sent
  public HttpReply done(int status, Article article, Caller caller, List<Warning> warnings) {
    try {
      return story(status, archive.whole(article), caller, warnings);
    } catch (DamagedBundle damaged) {
      Log.error("the archive is damaged, which a change was answered without", damaged);
      return story(status, article, caller, with(DAMAGED, warnings));
    } catch (StorageUnavailable unavailable) {
      Log.error("the archive does not answer, which a change was answered without", unavailable);
      return story(status, article, caller, with(UNAVAILABLE, warnings));
    }
  }

  private HttpReply story(int status, Article article, Caller caller, List<Warning> warnings) {
    return NewsroomReply.story(
        status,
        stories.forNewsroom(article.at(clock.instant()), caller, warnings),
        article.version());
  }

  private static List<Warning> with(Warning warning, List<Warning> warnings) {
    var all = new ArrayList<>(warnings);
    all.add(warning);
    return all;
  }
}
