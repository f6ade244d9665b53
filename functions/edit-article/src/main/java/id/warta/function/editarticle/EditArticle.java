package id.warta.function.editarticle;

import id.warta.article.Article;
import id.warta.article.Slug;
import id.warta.desk.Conditions;
import id.warta.desk.Decision;
import id.warta.desk.Desk;
import id.warta.desk.Opening.Opened;
import id.warta.desk.Refusal;
import id.warta.desk.Rewrite;
import id.warta.desk.Step;
import id.warta.feedback.Fault;
import id.warta.feedback.Faults;
import id.warta.manuscript.CopyEditor;
import id.warta.masthead.Masthead;
import id.warta.photo.Photo;
import id.warta.photo.PhotoId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Changes what a story says: its text, its photos, or that it exists.
final class EditArticle {
  private final Desk desk;
  private final CopyEditor copyEditor;
  private final Masthead masthead;

  EditArticle(Desk desk, CopyEditor copyEditor, Masthead masthead) {
    this.desk = desk;
    this.copyEditor = copyEditor;
    this.masthead = masthead;
  }

  /// Puts a manuscript in the place of all that the story says. Until the story is public its slug
  /// follows the headline, and takes the next of the headline's slugs where one is taken.
  Decision put(Opened opened, Conditions conditions, Rewrite rewrite) {
    Decision decision = new Decision.Refused(new Refusal.SlugTaken());
    for (var choice = 0; choice < Slug.MAX_CANDIDATES && isSlugTaken(decision); choice++) {
      var slugChoice = choice;
      decision =
          desk.change(
              opened,
              conditions,
              true,
              (story, now) -> rewrite.of(story, copyEditor, masthead, slugChoice));
    }
    return decision;
  }

  private static boolean isSlugTaken(Decision decision) {
    return decision instanceof Decision.Refused(var refusal)
        && refusal instanceof Refusal.SlugTaken;
  }

  /// Deletes a story that was never public.
  Decision delete(Opened opened, Conditions conditions) {
    return desk.change(
        opened,
        conditions,
        true,
        (story, now) ->
            story.hold() == null
                ? new Step.Result.Delete()
                : Step.Result.refuse(
                    new Refusal.NotNow(
                        "The story is under a legal hold; an admin may release it.")));
  }

  /// Gives the photos an order and texts. Photos that are not named follow in their old order.
  ///
  /// @param faults what could not be read of the edits
  Decision arrangePhotos(
      Opened opened, Conditions conditions, List<PhotoEdit> edits, List<Fault> faults) {
    return desk.change(
        opened,
        conditions,
        true,
        (story, now) -> {
          var found = new Faults();
          found.addAll(faults);
          found.addAll(unknownPhotos(story, edits));
          return found.isEmpty()
              ? Step.Result.take(story.edit().photos(arranged(story, edits)))
              : Step.Result.refuse(new Refusal.Unfit(found.list()));
        });
  }

  private static List<Fault> unknownPhotos(Article story, List<PhotoEdit> edits) {
    var faults = new Faults();
    var named = new LinkedHashSet<String>();
    for (var index = 0; index < edits.size(); index++) {
      var id = edits.get(index).id();
      var pointer = "/" + index + "/id";
      if (story.photos().stream().noneMatch(photo -> photo.id().value().equals(id))) {
        faults.add(pointer, "is no photo of this story");
      } else if (!named.add(id)) {
        faults.add(pointer, "names a photo for the second time");
      }
    }
    return faults.list();
  }

  private static List<Photo> arranged(Article story, List<PhotoEdit> edits) {
    var photos = new ArrayList<Photo>();
    for (var edit : edits) {
      story
          .photo(new PhotoId(edit.id()))
          .map(photo -> photo.withTexts(edit.texts()))
          .ifPresent(photos::add);
    }
    story.photos().stream()
        .filter(photo -> edits.stream().noneMatch(edit -> edit.id().equals(photo.id().value())))
        .forEach(photos::add);
    return photos;
  }

  /// Takes a photo out of the story. Needs no version, for it names what it takes.
  Decision deletePhoto(Opened opened, Conditions conditions, String photoId) {
    return desk.change(
        opened,
        conditions,
        false,
        (story, now) -> {
          var left =
              story.photos().stream().filter(photo -> !photo.id().value().equals(photoId)).toList();
          return left.size() < story.photos().size()
              ? Step.Result.take(story.edit().photos(left))
              : Step.Result.refuse(new Refusal.NoSuchPhoto());
        });
  }
}
