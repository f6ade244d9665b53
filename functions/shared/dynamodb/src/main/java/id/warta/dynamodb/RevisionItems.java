package id.warta.dynamodb;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Status;
import id.warta.body.Body;
import id.warta.filing.Revision;
import id.warta.json.JsonObject;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoId;
import id.warta.photo.Rejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of a story's past: a revision for each version, which holds the story as it was but
/// for its body, and an item for each body that is no more.
final class RevisionItems {
  private static final PhotoFile GONE = new PhotoFile.Rejected(Rejection.NOT_UPLOADED);

  private RevisionItems() {}

  static Map<String, AttributeValue> revision(Revision revision, Article story) {
    return StoryItems.item(
        Layout.revision(story.id(), revision.version()),
        Map.of(Layout.DOCUMENT, Deflated.json(document(revision, story))));
  }

  static JsonObject document(Revision revision, Article story) {
    var from = revision.from();
    var by = revision.by();
    var pendingPhoto = story.pendingPhoto();
    return JsonObject.build()
        .put("at", Documents.time(revision.at()))
        .put("by", by == null ? null : Documents.person(by))
        .put("action", revision.action())
        .put("fields", Documents.texts(revision.fields()))
        .put("from", from == null ? null : from.name())
        .put("to", revision.to().name())
        .put("note", revision.note())
        .put("bodyVersion", story.bodyVersion())
        .put("corrections", story.corrections().size())
        .put("pendingPhoto", pendingPhoto == null ? null : Documents.pendingPhoto(pendingPhoto))
        .put("photos", Documents.photoTexts(story.photos()).member("photos"))
        .put("story", Documents.summary(story.summary()))
        .done();
  }

  static Revision toRevision(Map<String, AttributeValue> item) {
    return toRevision(
        Integer.parseInt(StoryItems.attribute(item, Layout.SK).s()), StoryItems.document(item));
  }

  static Revision toRevision(int version, Stored document) {
    var from = document.optionalText("from");
    return new Revision(
        version,
        document.time("at"),
        document.optional("by", Documents::person),
        document.text("action"),
        document.texts("fields"),
        from == null ? null : Status.valueOf(from),
        Status.valueOf(document.text("to")),
        document.optionalText("note"));
  }

  /// The version that brought the body which the story had in this revision.
  static int bodyVersion(Map<String, AttributeValue> item) {
    return StoryItems.document(item).integer("bodyVersion");
  }

  /// The story as it was in this revision.
  ///
  /// @param today what is known of the story now: its photos' files and its corrections
  static Article toArticle(Stored document, Body body, Article today) {
    return toArticle(
        document, body, today, StoryParts.photos(document.objects("photos"), files(today)));
  }

  /// The story as it was in this revision, with the texts of photos that were deleted since; each
  /// of them stands there as one whose file never came.
  static Article toArticleWithAllPhotos(Stored document, Body body, Article today) {
    var files = files(today);
    var photos = document.objects("photos");
    photos.forEach(photo -> files.putIfAbsent(Documents.photoId(photo), GONE));
    return toArticle(document, body, today, StoryParts.photos(photos, files));
  }

  private static Article toArticle(Stored document, Body body, Article today, List<Photo> photos) {
    var summary = Documents.summary(today.id(), document.object("story"));
    var archived = today.archived();
    return new Article(
        today.id(),
        summary.slug(),
        summary.status(),
        summary.version(),
        today.writes(),
        summary.createdBy(),
        summary.content(),
        summary.timeline(),
        body,
        document.integer("bodyVersion"),
        photos,
        document.optional("pendingPhoto", Documents::pendingPhoto),
        today.corrections().subList(0, document.integer("corrections")),
        summary.replyTo(),
        summary.hold(),
        summary.retraction(),
        archived == null ? null : archived.lead(summary.summary()));
  }

  private static Map<PhotoId, PhotoFile> files(Article story) {
    return story.photos().stream()
        .collect(Collectors.toMap(Photo::id, Photo::file, (first, same) -> first, HashMap::new));
  }

  static Map<String, AttributeValue> earlierBody(Article story) {
    return earlierBody(story.id(), story.bodyVersion(), story.body());
  }

  static Map<String, AttributeValue> earlierBody(ArticleId id, int version, Body body) {
    return StoryItems.item(
        Layout.earlierBody(id, version), Map.of(Layout.DOCUMENT, Deflated.text(body.html())));
  }
}
