package id.warta.verify;

import id.warta.archive.Archive;
import id.warta.archive.DamagedBundle;
import id.warta.archive.StoryFile;
import id.warta.archive.WarmStories;
import id.warta.article.Archived;
import id.warta.article.Archived.EarlierBodies;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.filing.Articles;
import id.warta.verify.Report.Fault;
import id.warta.verify.Report.Finding;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a story is whole: of one in the table, that each version is there with its text; of an
/// archived one, that its part of the bundle holds just that, and that the table says the same.
final class StoryCheck {
  /// How often a story is looked at again that somebody wrote to meanwhile.
  private static final int ATTEMPTS = 5;

  private final Articles articles;
  private final WarmStories warmStories;
  private final Archive archive;

  StoryCheck(Articles articles, WarmStories warmStories, Archive archive) {
    this.articles = articles;
    this.warmStories = warmStories;
    this.archive = archive;
  }

  /// What became of a story.
  sealed interface Result {

    /// It is whole, and not archived.
    record InTable() implements Result {}

    /// It is whole, and lies in this bundle.
    record Whole(String bundle) implements Result {}

    /// It is not whole.
    record Broken(Finding finding) implements Result {}
  }

  /// Looks at the story of this id.
  Result of(ArticleId id) {
    for (var attempt = 1; ; attempt++) {
      var story = articles.find(id).orElse(null);
      if (story == null) {
        return broken(Fault.MISSING, id, null, "the table lists the story and does not hold it");
      }
      var archived = story.archived();
      var result = archived == null ? ofTable(story) : ofArchive(story, archived);
      if (!(result instanceof Result.Broken) || attempt == ATTEMPTS || isStill(story)) {
        return result;
      }
    }
  }

  /// Whether nobody wrote to the story since it was read: what was found is not half of a change.
  private boolean isStill(Article story) {
    return articles.find(story.id()).filter(now -> now.writes() == story.writes()).isPresent();
  }

  private Result ofTable(Article story) {
    try {
      return warmStories.file(story, Map.of()).versions().size() == story.version()
          ? new Result.InTable()
          : broken(Fault.MISSING, story.id(), null, "the table lacks some of its versions");
    } catch (IllegalStateException lacking) {
      return broken(Fault.MISSING, story.id(), null, String.valueOf(lacking.getMessage()));
    }
  }

  private Result ofArchive(Article story, Archived archived) {
    var bundle = archived.bundle();
    try {
      return difference(story, archived, archive.file(story, archived))
          .map(detail -> broken(Fault.DIFFERENT, story.id(), bundle, detail))
          .orElseGet(() -> new Result.Whole(bundle));
    } catch (DamagedBundle damaged) {
      return broken(
          damaged.isMissing() ? Fault.MISSING : Fault.DIFFERENT,
          story.id(),
          bundle,
          String.valueOf(damaged.getMessage()));
    }
  }

  /// What the table says otherwise than the file. A story may have got further versions since, but
  /// those that the file knows never change.
  private Optional<String> difference(Article story, Archived archived, StoryFile file) {
    var filed = file.story();
    if (filed.version() != archived.version() || filed.bodyVersion() != story.bodyVersion()) {
      return Optional.of("the archive has another version");
    }
    if (story.version() == filed.version() && !isSame(story, filed)) {
      return Optional.of("the table tells the story otherwise than the archive");
    }
    if (!startsAlike(story, filed)) {
      return Optional.of("the table lacks corrections that the archive has");
    }
    var revisions = articles.revisions(story.id(), 1, story.version());
    if (revisions.size() != story.version()) {
      return Optional.of("the table lacks some of its revisions");
    }
    var known = file.versions().stream().map(version -> version.revision()).toList();
    if (!revisions.subList(0, filed.version()).equals(known)) {
      return Optional.of("the archive has other revisions than the table");
    }
    return archived.earlierBodies() == EarlierBodies.AWAY
            && !warmStories.earlierBodies(story.id()).isEmpty()
        ? Optional.of("earlier texts lie in the table too, and nothing will move them")
        : Optional.empty();
  }

  /// Whether the table's story is the archive's but for what the machine writes: where the text
  /// lies, the state of photos' files, who replies.
  private static boolean isSame(Article story, Article filed) {
    return story
        .withFilesOf(filed)
        .edit()
        .archived(null)
        .body(filed.body(), filed.bodyVersion())
        .writes(filed.writes())
        .replyTo(filed.replyTo())
        .done()
        .equals(filed);
  }

  private static boolean startsAlike(Article story, Article filed) {
    var count = filed.corrections().size();
    return story.corrections().size() >= count
        && story.corrections().subList(0, count).equals(filed.corrections());
  }

  private static Result broken(Fault fault, ArticleId id, @Nullable String bundle, String detail) {
    return new Result.Broken(new Finding(fault, id, bundle, detail));
  }
}
