package id.warta.dynamodb;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Correction;
import id.warta.body.Body;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What was found in a story's partition, sorted by what it is.
///
/// A Query sees no transaction as a whole: it may find some items as they were before one and
/// others as they are after it. Whoever built a change on that would write an old body's lead, or
/// lose a correction. So the story's item counts the others.
record StoryParts(
    @Nullable Map<String, AttributeValue> story,
    @Nullable Map<String, AttributeValue> body,
    List<Stored> photoTexts,
    Map<PhotoId, PhotoFile> photoFiles,
    List<Correction> corrections) {

  /// @param items of one partition, in the order of their keys
  static StoryParts of(List<Map<String, AttributeValue>> items) {
    Map<String, AttributeValue> story = null;
    Map<String, AttributeValue> body = null;
    var photoTexts = new ArrayList<Stored>();
    var photoFiles = new HashMap<PhotoId, PhotoFile>();
    var corrections = new ArrayList<Correction>();
    for (var item : items) {
      var sk = StoryItems.attribute(item, Layout.SK).s();
      if (sk.equals(Layout.STORY_SK)) {
        story = item;
      } else if (sk.equals(Layout.BODY_SK)) {
        body = item;
      } else if (sk.equals(Layout.PHOTOS_SK)) {
        photoTexts.addAll(StoryItems.document(item).objects("photos"));
      } else if (sk.startsWith(Layout.PHOTO_SK_PREFIX)) {
        photoFiles.put(
            new PhotoId(sk.substring(Layout.PHOTO_SK_PREFIX.length())),
            Documents.photoFile(StoryItems.document(item)));
      } else if (sk.startsWith(Layout.CORRECTION_SK_PREFIX)) {
        corrections.add(Documents.correction(StoryItems.document(item)));
      }
    }
    return new StoryParts(story, body, photoTexts, photoFiles, corrections);
  }

  /// Whether the parts are of one state of the story, or there is none.
  boolean belongTogether() {
    if (story == null) {
      return true;
    }
    var photoCount = StoryItems.integer(story, Layout.PHOTO_COUNT);
    return (story.containsKey(Layout.ARCHIVED) || hasItsBody(story))
        && photoTexts.size() == photoCount
        && photoFiles.size() == photoCount
        && corrections.size() == StoryItems.integer(story, Layout.CORRECTION_COUNT);
  }

  private boolean hasItsBody(Map<String, AttributeValue> item) {
    return body != null
        && StoryItems.integer(body, Layout.BODY_VERSION)
            == StoryItems.integer(item, Layout.BODY_VERSION);
  }

  /// The story; empty if there is none.
  Optional<Article> toArticle(ArticleId id) {
    if (story == null) {
      return Optional.empty();
    }
    var summary = Documents.summary(id, StoryItems.document(story, Layout.SUMMARY));
    var archived =
        story.containsKey(Layout.ARCHIVED)
            ? Documents.archived(StoryItems.document(story, Layout.ARCHIVED), summary.summary())
            : null;
    return Optional.of(
        new Article(
            id,
            summary.slug(),
            summary.status(),
            summary.version(),
            StoryItems.integer(story, Layout.WRITES),
            summary.createdBy(),
            summary.content(),
            summary.timeline(),
            archived != null || body == null
                ? Body.EMPTY
                : new Body(Deflated.toText(StoryItems.attribute(body, Layout.DOCUMENT))),
            StoryItems.integer(story, Layout.BODY_VERSION),
            photos(photoTexts, photoFiles),
            story.containsKey(Layout.DOCUMENT)
                ? Documents.pendingPhoto(StoryItems.document(story))
                : null,
            corrections,
            summary.replyTo(),
            summary.hold(),
            summary.retraction(),
            archived));
  }

  /// The photos in the order of their texts. One whose file is not known has been deleted.
  static List<Photo> photos(List<Stored> texts, Map<PhotoId, PhotoFile> files) {
    return texts.stream()
        .filter(text -> files.containsKey(Documents.photoId(text)))
        .map(
            text ->
                new Photo(
                    Documents.photoId(text),
                    Documents.texts(text),
                    Objects.requireNonNull(files.get(Documents.photoId(text)))))
        .toList();
  }
}
