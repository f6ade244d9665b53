package id.warta.dynamodb;

import id.warta.article.Archived;
import id.warta.article.ArticleId;
import id.warta.article.ArticleSummary;
import id.warta.article.Content;
import id.warta.article.Correction;
import id.warta.article.Dateline;
import id.warta.article.Hold;
import id.warta.article.Label;
import id.warta.article.Notice;
import id.warta.article.Retraction;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.article.Timeline;
import id.warta.json.JsonArray;
import id.warta.json.JsonNumber;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.photo.FocalPoint;
import id.warta.photo.PendingPhoto;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoId;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Rejection;
import id.warta.staff.Person;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The JSON documents that the table's items hold, each with its way back. Times are epoch seconds:
/// they deflate better than text.
final class Documents {
  private Documents() {}

  /// The id is left out, for it stands in each key.
  static JsonObject summary(ArticleSummary story) {
    var content = story.content();
    var dateline = content.dateline();
    var timeline = story.timeline();
    var leadPhoto = story.leadPhoto();
    var hold = story.hold();
    var retraction = story.retraction();
    var replyTo = story.replyTo();
    return JsonObject.build()
        .put("status", story.status().name())
        .put("version", story.version())
        .put("createdBy", person(story.createdBy()))
        .put("slug", story.slug().value())
        .put("headline", content.headline())
        .put("byline", content.byline())
        .put("initials", texts(content.initials()))
        .put("agency", dateline == null ? null : dateline.agency())
        .put("place", dateline == null ? null : dateline.place())
        .put("section", content.section())
        .put("tags", texts(content.tags()))
        .put("labels", texts(content.labels().stream().map(Enum::name).sorted().toList()))
        .put("language", content.language().toLanguageTag())
        .put("summary", story.summary())
        .put("ownSummary", content.summary() == null ? null : id.warta.json.JsonBoolean.TRUE)
        .put("embargoUntil", time(content.embargoUntil()))
        .put("writtenAt", time(timeline.writtenAt()))
        .put("submittedAt", time(timeline.submittedAt()))
        .put("publishAt", time(timeline.publishAt()))
        .put("publishedAt", time(timeline.publishedAt()))
        .put("updatedAt", time(timeline.updatedAt()))
        .put("versionAt", versionAt(timeline))
        .put("leadPhoto", leadPhoto == null ? null : photo(leadPhoto))
        .put("replyTo", replyTo == null ? null : replyTo.value())
        .put("hold", hold == null ? null : hold(hold))
        .put("retraction", retraction == null ? null : retraction(retraction))
        .done();
  }

  static ArticleSummary summary(ArticleId id, Stored story) {
    var agency = story.optionalText("agency");
    var place = story.optionalText("place");
    var replyTo = story.optionalText("replyTo");
    var content =
        new Content(
            story.text("headline"),
            story.text("byline"),
            story.texts("initials"),
            agency == null && place == null ? null : new Dateline(agency, place),
            story.optionalText("section"),
            story.texts("tags"),
            story.texts("labels").stream().map(Label::valueOf).collect(Collectors.toSet()),
            Locale.forLanguageTag(story.text("language")),
            story.flag("ownSummary") ? story.text("summary") : null,
            story.optionalTime("embargoUntil"));
    return new ArticleSummary(
        id,
        new Slug(story.text("slug")),
        Status.valueOf(story.text("status")),
        story.integer("version"),
        person(story.object("createdBy")),
        content,
        Objects.requireNonNullElse(story.optionalText("summary"), ""),
        new Timeline(
            story.optionalTime("writtenAt"),
            story.optionalTime("submittedAt"),
            story.optionalTime("publishAt"),
            story.optionalTime("publishedAt"),
            story.time("updatedAt"),
            Objects.requireNonNullElseGet(
                story.optionalTime("versionAt"), () -> story.time("updatedAt"))),
        story.optional("leadPhoto", Documents::photo),
        replyTo == null ? null : new ArticleId(replyTo),
        story.optional("hold", Documents::hold),
        story.optional("retraction", Documents::retraction));
  }

  /// Left out where it is the time that stands before it, as it mostly is.
  private static @Nullable JsonNumber versionAt(Timeline timeline) {
    return timeline.versionAt().equals(timeline.updatedAt()) ? null : time(timeline.versionAt());
  }

  /// The lead is left out, for the summary has it.
  static JsonObject archived(Archived archived) {
    return JsonObject.build()
        .put("bundle", archived.bundle())
        .put("offset", archived.offset())
        .put("length", archived.length())
        .put("sha256", archived.sha256())
        .put("at", time(archived.at()))
        .put("version", archived.version())
        .put("earlierBodies", archived.earlierBodies().name())
        .done();
  }

  static Archived archived(Stored archived, String lead) {
    return new Archived(
        archived.text("bundle"),
        archived.longInteger("offset"),
        archived.integer("length"),
        archived.text("sha256"),
        archived.time("at"),
        archived.integer("version"),
        Archived.EarlierBodies.valueOf(archived.text("earlierBodies")),
        lead);
  }

  /// The photos of a story in order, with what people wrote about each and nothing of their files.
  static JsonObject photoTexts(List<Photo> photos) {
    return JsonObject.build()
        .put(
            "photos",
            JsonArray.of(
                photos, photo -> texts(photo.texts()).put("id", photo.id().value()).done()))
        .done();
  }

  static JsonObject photo(Photo photo) {
    return texts(photo.texts())
        .put("id", photo.id().value())
        .put("file", photoFile(photo.file()))
        .done();
  }

  static Photo photo(Stored photo) {
    return new Photo(photoId(photo), texts(photo), photoFile(photo.object("file")));
  }

  static PhotoId photoId(Stored photo) {
    return new PhotoId(photo.text("id"));
  }

  private static JsonObject.Builder texts(PhotoTexts texts) {
    var focalPoint = texts.focalPoint();
    return JsonObject.build()
        .put("caption", texts.caption())
        .put("credit", texts.credit())
        .put("alt", texts.alt())
        .put(
            "focalPoint",
            focalPoint == null
                ? null
                : JsonObject.build()
                    .put("x", JsonNumber.of(focalPoint.x()))
                    .put("y", JsonNumber.of(focalPoint.y()))
                    .done());
  }

  static PhotoTexts texts(Stored photo) {
    return new PhotoTexts(
        photo.optionalText("caption"),
        photo.optionalText("credit"),
        photo.optionalText("alt"),
        photo.optional(
            "focalPoint", point -> new FocalPoint(point.decimal("x"), point.decimal("y"))));
  }

  static JsonObject photoFile(PhotoFile file) {
    return switch (file) {
      case PhotoFile.Pending pending ->
          JsonObject.build()
              .put("state", "PENDING")
              .put("contentType", pending.contentType())
              .put("contentLength", pending.contentLength())
              .put("sha256", pending.sha256())
              .put("expiresAt", time(pending.expiresAt()))
              .done();
      case PhotoFile.Ready ready ->
          JsonObject.build()
              .put("state", "READY")
              .put("width", ready.width())
              .put("height", ready.height())
              .put("hash", ready.hash())
              .put("placeholder", ready.placeholder())
              .put("fileCaption", ready.caption())
              .put("fileCredit", ready.credit())
              .done();
      case PhotoFile.Rejected(var reason) ->
          JsonObject.build().put("state", "REJECTED").put("reason", reason.name()).done();
    };
  }

  static PhotoFile photoFile(Stored file) {
    return switch (file.text("state")) {
      case "PENDING" ->
          new PhotoFile.Pending(
              file.text("contentType"),
              file.longInteger("contentLength"),
              file.text("sha256"),
              file.time("expiresAt"));
      case "READY" ->
          new PhotoFile.Ready(
              file.integer("width"),
              file.integer("height"),
              file.text("hash"),
              file.optionalText("placeholder"),
              file.optionalText("fileCaption"),
              file.optionalText("fileCredit"));
      case "REJECTED" -> new PhotoFile.Rejected(Rejection.valueOf(file.text("reason")));
      default -> throw new IllegalStateException("a photo of the table has an unknown state");
    };
  }

  static JsonObject pendingPhoto(PendingPhoto photo) {
    return JsonObject.build().put("caption", photo.caption()).put("credit", photo.credit()).done();
  }

  static PendingPhoto pendingPhoto(Stored photo) {
    return new PendingPhoto(photo.optionalText("caption"), photo.optionalText("credit"));
  }

  static JsonObject correction(Correction correction) {
    var reply = correction.replyArticleId();
    return JsonObject.build()
        .put("kind", correction.kind().name())
        .put("text", correction.text())
        .put("requestedBy", correction.requestedBy().name())
        .put("postedAt", time(correction.postedAt()))
        .put("replyArticleId", reply == null ? null : reply.value())
        .done();
  }

  static Correction correction(Stored correction) {
    var reply = correction.optionalText("replyArticleId");
    return new Correction(
        Correction.Kind.valueOf(correction.text("kind")),
        correction.text("text"),
        Correction.RequestedBy.valueOf(correction.text("requestedBy")),
        correction.time("postedAt"),
        reply == null ? null : new ArticleId(reply));
  }

  private static JsonObject retraction(Retraction retraction) {
    return JsonObject.build()
        .put("reason", retraction.reason().name())
        .put("text", retraction.text())
        .put("at", time(retraction.at()))
        .put("decidedBy", person(retraction.decidedBy()))
        .done();
  }

  private static Retraction retraction(Stored retraction) {
    return new Retraction(
        Retraction.Reason.valueOf(retraction.text("reason")),
        retraction.text("text"),
        retraction.time("at"),
        person(retraction.object("decidedBy")));
  }

  static JsonObject notice(Notice notice) {
    return JsonObject.build()
        .put("publishedAt", time(notice.publishedAt()))
        .put("reason", notice.reason().name())
        .put("text", notice.text())
        .put("at", time(notice.at()))
        .done();
  }

  static Notice notice(ArticleId id, Stored notice) {
    return new Notice(
        id,
        notice.time("publishedAt"),
        Retraction.Reason.valueOf(notice.text("reason")),
        notice.text("text"),
        notice.time("at"));
  }

  private static JsonObject hold(Hold hold) {
    return JsonObject.build()
        .put("at", time(hold.at()))
        .put("by", person(hold.by()))
        .put("note", hold.note())
        .done();
  }

  private static Hold hold(Stored hold) {
    return new Hold(hold.time("at"), person(hold.object("by")), hold.optionalText("note"));
  }

  static JsonObject person(Person person) {
    return JsonObject.build().put("sub", person.sub()).put("username", person.username()).done();
  }

  static Person person(Stored person) {
    return new Person(person.text("sub"), person.text("username"));
  }

  static @Nullable JsonArray texts(List<String> texts) {
    return texts.isEmpty() ? null : JsonArray.of(texts, JsonString::new);
  }

  static @Nullable JsonNumber time(@Nullable Instant time) {
    return time == null ? null : JsonNumber.of(time.getEpochSecond());
  }
}
