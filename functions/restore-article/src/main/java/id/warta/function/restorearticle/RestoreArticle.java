package id.warta.function.restorearticle;

import id.warta.archive.Archive;
import id.warta.archive.Move;
import id.warta.archive.StoryFile;
import id.warta.archive.WarmStories;
import id.warta.article.Archived;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.body.Body;
import id.warta.desk.Conditions;
import id.warta.desk.Decision;
import id.warta.desk.Desk;
import id.warta.desk.Opening.Opened;
import id.warta.desk.Refusal;
import id.warta.desk.Step;
import id.warta.feedback.Fault;
import id.warta.filing.Articles;
import id.warta.filing.Saved;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Brings a story's texts back from the archive. Its bundle stays as it is.
///
/// Earlier texts come first, some at a time, each time together with a note on the story that they
/// are in the table again; the present text comes in the write that makes the version. A story on
/// which this breaks off is still archived, and the next nightly run clears up behind it.
final class RestoreArticle {
  private final Desk desk;
  private final Articles articles;
  private final WarmStories warmStories;
  private final Archive archive;

  RestoreArticle(Desk desk, Articles articles, WarmStories warmStories, Archive archive) {
    this.desk = desk;
    this.articles = articles;
    this.warmStories = warmStories;
    this.archive = archive;
  }

  /// Restores the story.
  ///
  /// @throws id.warta.archive.DamagedBundle if the archive does not hold what it should; nothing
  ///   has changed then
  Decision restore(Opened opened, Conditions conditions, List<Fault> faults) {
    return desk.change(
        opened,
        conditions,
        true,
        (story, now) ->
            faults.isEmpty() ? restored(story) : Step.Result.refuse(new Refusal.Unfit(faults)));
  }

  private Step.Result restored(Article story) {
    var archived = story.archived();
    if (archived == null) {
      return Step.Result.refuse(new Refusal.NotNow("The story does not lie in the archive."));
    }
    var file = archive.file(story, archived);
    if (archived.earlierBodies() != EarlierBodies.IN_TABLE && !file.earlierBodies().isEmpty()) {
      // These are writes, so what follows is refused as outdated, and the desk asks again.
      bringBack(story, file);
    }
    return Step.Result.take(
        story.edit().archived(null).body(file.body(story.bodyVersion()), story.bodyVersion()));
  }

  /// Gives up where somebody else writes to the story: the desk asks again. Which texts are missing
  /// is asked after the story was read, for the writes are conditioned on what was read.
  private void bringBack(Article seen, StoryFile file) {
    var id = seen.id();
    var story = articles.find(id).filter(now -> now.writes() == seen.writes()).orElse(null);
    var missing = new ArrayList<>(file.earlierBodies().entrySet());
    var there = warmStories.earlierBodies(id);
    missing.removeIf(body -> there.contains(body.getKey()));
    do {
      var archived = story == null ? null : story.archived();
      if (story == null || archived == null) {
        return;
      }
      var batch = missing.subList(0, Math.min(missing.size(), Move.MOST_BODIES));
      var moved = warmStories.move(step(story, archived, batch, batch.size() == missing.size()));
      batch.clear();
      story = moved instanceof Saved.Done(var stored) ? stored : null;
    } while (!missing.isEmpty());
  }

  private static Move step(
      Article story, Archived archived, List<Map.Entry<Integer, Body>> batch, boolean isLast) {
    var returning = new LinkedHashMap<Integer, Body>();
    batch.forEach(body -> returning.put(body.getKey(), body.getValue()));
    var after = archived.earlierBodies(isLast ? EarlierBodies.IN_TABLE : EarlierBodies.LEAVING);
    return new Move(story, story.edit().archived(after).done(), List.of(), returning);
  }
}
