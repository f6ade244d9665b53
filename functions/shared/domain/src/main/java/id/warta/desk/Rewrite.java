package id.warta.desk;

import id.warta.article.Article;
import id.warta.article.Content;
import id.warta.article.Label;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.feedback.Fault;
import id.warta.feedback.Faults;
import id.warta.manuscript.CopyEditor;
import id.warta.manuscript.CopyEditor.Verdict;
import id.warta.manuscript.Manuscript;
import id.warta.masthead.Masthead;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a manuscript in the place of all that a story says.
///
/// @param slug that an editor wishes for a public story; of any other story it is passed over
/// @param faults what could not be read of the manuscript
public record Rewrite(
    Manuscript manuscript, @Nullable String slug, List<Fault> faults, Caller caller) {

  /// The story with the manuscript in it.
  ///
  /// @param slugChoice which of the headline's slugs to take, from 0, where the slug follows the
  ///   headline; the ones before it were taken
  public Step.Result of(Article story, CopyEditor copyEditor, Masthead masthead, int slugChoice) {
    var found = new Faults();
    found.addAll(faults);
    found.addAll(faults(story));
    var verdict =
        story.status().isListed()
            ? copyEditor.checkToPublish(manuscript, found.list())
            : copyEditor.check(manuscript, found.list());
    return switch (verdict) {
      case Verdict.TooLong(var bytes) -> Step.Result.refuse(new Refusal.TooLong(bytes));
      case Verdict.Unfit(var all) -> Step.Result.refuse(new Refusal.Unfit(all));
      case Verdict.Fit fit -> rewritten(story, fit, masthead, slugChoice);
    };
  }

  private Step.Result rewritten(Article story, Verdict.Fit fit, Masthead masthead, int slugChoice) {
    var newSlug = newSlug(story, fit.content(), masthead, slugChoice);
    if (newSlug == null) {
      return Step.Result.refuse(new Refusal.SlugTaken());
    }
    var draft =
        story
            .edit()
            .content(content(story, fit.content()))
            .body(fit.body(), story.bodyVersion())
            .slug(newSlug);
    return new Step.Result.Take(draft, null, fit.warnings(), null);
  }

  /// What is wrong with the manuscript for this story, though it may be good for another.
  private List<Fault> faults(Article story) {
    var found = new Faults();
    if (story.status() == Status.PUBLISHED && takesOff(Label.ADVERTORIAL, story)) {
      found.add("/labels", "must keep ADVERTORIAL: readers have a right to know what was paid for");
    }
    if (takesOff(Label.UNVERIFIED, story) && !caller.isAtLeast(Group.EDITOR)) {
      found.add("/labels", "must keep UNVERIFIED until an editor takes it off");
    }
    var timeline = story.timeline();
    var publicFrom = timeline.publishAt() == null ? timeline.publishedAt() : timeline.publishAt();
    var embargoUntil = manuscript.embargoUntil();
    if (embargoUntil != null && publicFrom != null && embargoUntil.isAfter(publicFrom)) {
      found.add("/embargoUntil", "lies after the moment at which the story becomes public");
    }
    if (slug != null && isPublic(story) && !Slug.isSlug(slug)) {
      found.add(
          "/slug",
          "must be lower-case letters a to z and digits with single hyphens between, up to 80"
              + " characters, and not of the form of an id");
    }
    return found.list();
  }

  private boolean takesOff(Label label, Article story) {
    return story.content().labels().contains(label) && !manuscript.labels().contains(label.name());
  }

  /// `null` if every slug of the headline was tried.
  private @Nullable Slug newSlug(
      Article story, Content content, Masthead masthead, int slugChoice) {
    if (isPublic(story)) {
      return slug == null ? story.slug() : new Slug(slug);
    }
    var filed = story.id().madeAt();
    var candidates = Slug.candidates(content.headline(), story.id(), filed, masthead.zone());
    if (candidates.contains(story.slug())) {
      return story.slug();
    }
    return slugChoice < candidates.size() ? candidates.get(slugChoice) : null;
  }

  private static boolean isPublic(Article story) {
    return story.timeline().publishedAt() != null;
  }

  /// The new content, with what is not a manuscript's to say.
  private Content content(Article story, Content written) {
    var labels = EnumSet.noneOf(Label.class);
    labels.addAll(written.labels());
    if (story.content().labels().contains(Label.UPDATED)) {
      labels.add(Label.UPDATED);
    }
    // What was the lead when the caller read the story follows the lead still.
    var followsLead =
        story.content().summary() == null && story.summary().summary().equals(written.summary());
    return written.labels(labels).summary(followsLead ? null : written.summary());
  }
}
