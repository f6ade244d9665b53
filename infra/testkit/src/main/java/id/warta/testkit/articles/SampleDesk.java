package id.warta.testkit.articles;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Article;
import id.warta.article.ArticleDraft;
import id.warta.article.Fields;
import id.warta.article.Retraction;
import id.warta.article.Status;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.filing.Revision;
import id.warta.filing.Saved;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A desk that files and changes stories, and fails the test where the store does not take them.
public final class SampleDesk {
  private final Articles articles;

  public SampleDesk(Articles articles) {
    this.articles = articles;
  }

  /// Files a new story, with the revision of its first version.
  ///
  /// @return the story as stored
  public Article file(Article story) {
    return keep(filing(story));
  }

  /// Changes a story as people do: with a new version and its revision.
  ///
  /// @param change gets the story with its next version
  /// @return the story as stored
  public Article change(Article before, UnaryOperator<ArticleDraft> change) {
    return keep(changed(before, change));
  }

  /// Changes a story as the machine does: without a version.
  ///
  /// @return the story as stored
  public Article note(Article before, UnaryOperator<ArticleDraft> change) {
    return keep(new Change(before, change.apply(before.edit()).done(), null, null));
  }

  /// Retracts a public story.
  ///
  /// @return the story as stored
  public Article retract(Article before) {
    var retraction =
        new Retraction(
            Retraction.Reason.SARA,
            "Berita ini ditarik.",
            before.timeline().updatedAt(),
            SampleStory.RINA);
    return change(before, story -> story.status(Status.RETRACTED).retraction(retraction));
  }

  /// The change that [#file] saves.
  public static Change filing(Article story) {
    return new Change(null, story, revision(null, story), null);
  }

  /// The change that [#change] saves.
  public static Change changed(Article before, UnaryOperator<ArticleDraft> change) {
    var after = change.apply(before.edit().version(before.version() + 1)).done();
    return new Change(before, after, revision(before, after), null);
  }

  /// The revision of a story's present version.
  public static Revision revision(@Nullable Article before, Article after) {
    return new Revision(
        after.version(),
        after.timeline().updatedAt(),
        after.createdBy(),
        before == null ? "create" : "put",
        before == null ? Fields.filled(after) : Fields.changed(before, after),
        before == null ? null : before.status(),
        after.status(),
        null);
  }

  private Article keep(Change change) {
    var saved = articles.save(change);
    assertThat(saved).isInstanceOf(Saved.Done.class);
    return ((Saved.Done) saved).article();
  }
}
