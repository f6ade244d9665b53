package id.warta.edge;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.ArticleSummary;
import id.warta.article.Correction;
import id.warta.article.Dateline;
import id.warta.article.Hold;
import id.warta.article.Label;
import id.warta.article.Retraction;
import id.warta.article.Rights;
import id.warta.article.Status;
import id.warta.feedback.Warning;
import id.warta.json.JsonArray;
import id.warta.json.JsonNumber;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.masthead.Masthead;
import id.warta.photo.Crop;
import id.warta.photo.FocalPoint;
import id.warta.photo.PendingPhoto;
import id.warta.photo.Photo;
import id.warta.photo.PhotoFile;
import id.warta.photo.PhotoKey;
import id.warta.photo.PhotoWarnings;
import id.warta.photo.Rendition;
import id.warta.staff.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stories as the two doors show them: whole or in a list, to readers or to the newsroom. The door
/// decides what is seen, so a field that is the newsroom's alone is written in one place here.
public final class ArticleView {
  private final Masthead masthead;
  private final String mediaOrigin;

  /// @param mediaOrigin from which photos are served, without a slash at its end
  public ArticleView(Masthead masthead, String mediaOrigin) {
    this.masthead = masthead;
    this.mediaOrigin = mediaOrigin;
  }

  /// A public story, whole.
  public JsonObject forReaders(Article story) {
    var view = JsonObject.build();
    shared(view, story.summary());
    whole(view, story, story.photos().stream().filter(Photo::isReady).toList());
    return view.done();
  }

  /// A public story in a list.
  public JsonObject forReaders(ArticleSummary story) {
    var view = JsonObject.build();
    shared(view, story);
    leadPhoto(view, story);
    return view.done();
  }

  /// A story for the newsroom, whole.
  ///
  /// @param warnings of what was sent; what the photos of a public story lack is added to them
  public JsonObject forNewsroom(Article story, Caller caller, List<Warning> warnings) {
    var view = JsonObject.build();
    shared(view, story.summary());
    whole(view, story, story.photos());
    var pendingPhoto = story.pendingPhoto();
    view.put("pendingPhoto", pendingPhoto == null ? null : pendingPhoto(pendingPhoto));
    newsroom(view, story.summary(), story.archived() != null, caller);
    view.put("warnings", JsonArray.of(withPhotos(warnings, story), ArticleView::warning));
    return view.done();
  }

  /// A story in a list of the desk.
  public JsonObject forDesk(ArticleSummary story, Caller caller) {
    var view = JsonObject.build();
    shared(view, story);
    leadPhoto(view, story);
    newsroom(view, story, false, caller);
    return view.done();
  }

  /// What may be written of a story, as it reads now.
  public JsonObject writable(Article story) {
    var view = JsonObject.build();
    shared(view, story.summary());
    view.put("bodyHtml", story.body().html())
        .put("embargoUntil", time(story.content().embargoUntil()));
    return view.done();
  }

  private void shared(JsonObject.Builder view, ArticleSummary story) {
    var content = story.content();
    var timeline = story.timeline();
    view.put("id", story.id().value())
        .put("slug", story.slug().value())
        .put("status", story.status().name())
        .put("headline", content.headline())
        .put("byline", content.byline())
        .put("initials", JsonArray.ofStrings(content.initials()))
        .put("dateline", dateline(content.dateline()))
        .put("section", content.section())
        .put("tags", JsonArray.ofStrings(content.tags()))
        .put(
            "labels",
            JsonArray.ofStrings(content.labels().stream().sorted().map(Enum::name).toList()))
        .put("language", content.language().toLanguageTag())
        .put("summary", story.summary())
        .put(
            "notice",
            content.labels().contains(Label.UNVERIFIED) ? masthead.unverifiedNotice() : null)
        .put("publishedAt", time(timeline.publishedAt()))
        .put("updatedAt", time(timeline.updatedAt()))
        .put("replyTo", id(story.replyTo()));
  }

  private void whole(JsonObject.Builder view, Article story, List<Photo> photos) {
    var archived = story.archived();
    view.put("bodyHtml", story.body().html())
        .put("archivedAt", archived == null ? null : time(archived.at()))
        .put("photos", JsonArray.of(photos, photo -> photo(story.id(), photo)))
        .put("corrections", JsonArray.of(story.corrections(), this::correction));
  }

  private void leadPhoto(JsonObject.Builder view, ArticleSummary story) {
    var leadPhoto = story.leadPhoto();
    view.put(
        "photos",
        JsonArray.of(
            leadPhoto == null ? List.<Photo>of() : List.of(leadPhoto),
            photo -> photo(story.id(), photo)));
  }

  private void newsroom(
      JsonObject.Builder view, ArticleSummary story, boolean archived, Caller caller) {
    var timeline = story.timeline();
    var hold = story.hold();
    var retraction = story.retraction();
    view.put("version", story.version())
        .put("createdBy", story.createdBy().username())
        .put("writtenAt", time(timeline.writtenAt()))
        .put("submittedAt", time(timeline.submittedAt()))
        .put("publishAt", time(timeline.publishAt()))
        .put("embargoUntil", time(story.content().embargoUntil()))
        .put("hold", hold == null ? null : hold(hold))
        .put("retraction", retraction == null ? null : retraction(retraction))
        .put(
            "allowedActions",
            JsonArray.of(Rights.allowed(story, archived, caller), ArticleView::action));
  }

  private static JsonString action(Action action) {
    return new JsonString(action.word());
  }

  private static @Nullable JsonObject dateline(@Nullable Dateline dateline) {
    return dateline == null
        ? null
        : JsonObject.build().put("agency", dateline.agency()).put("place", dateline.place()).done();
  }

  private JsonObject photo(ArticleId story, Photo photo) {
    var focalPoint = photo.texts().focalPoint();
    var view =
        JsonObject.build()
            .put("id", photo.id().value())
            .put("state", state(photo.file()))
            .put("caption", photo.caption().orElse(null))
            .put("credit", photo.credit().orElse(null))
            .put("alt", photo.texts().alt())
            .put("focalPoint", focalPoint == null ? null : focalPoint(focalPoint));
    switch (photo.file()) {
      case PhotoFile.Ready ready ->
          view.put("width", ready.width())
              .put("height", ready.height())
              .put("placeholder", ready.placeholder())
              .put("renditions", renditions(new PhotoKey(story, photo.id()), ready));
      case PhotoFile.Rejected(var reason) ->
          view.put(
              "reason",
              JsonObject.build().put("code", reason.name()).put("detail", reason.detail()).done());
      case PhotoFile.Pending ignored -> {}
    }
    return view.done();
  }

  private static String state(PhotoFile file) {
    return switch (file) {
      case PhotoFile.Pending ignored -> "PENDING";
      case PhotoFile.Ready ignored -> "READY";
      case PhotoFile.Rejected ignored -> "REJECTED";
    };
  }

  private static JsonObject focalPoint(FocalPoint point) {
    return JsonObject.build()
        .put("x", JsonNumber.of(point.x()))
        .put("y", JsonNumber.of(point.y()))
        .done();
  }

  private JsonArray renditions(PhotoKey key, PhotoFile.Ready ready) {
    return JsonArray.of(
        Rendition.of(ready.width(), ready.height()),
        rendition ->
            JsonObject.build()
                .put("url", mediaOrigin + "/" + key.rendition(ready.hash(), rendition))
                .put("crop", crop(rendition.crop()))
                .put("width", rendition.width())
                .put("height", rendition.height())
                .put("contentType", rendition.encoding().contentType())
                .done());
  }

  private static @Nullable String crop(@Nullable Crop crop) {
    return crop == null ? null : crop.proportion();
  }

  private static JsonObject pendingPhoto(PendingPhoto photo) {
    return JsonObject.build().put("caption", photo.caption()).put("credit", photo.credit()).done();
  }

  private JsonObject correction(Correction correction) {
    return JsonObject.build()
        .put("kind", correction.kind().name())
        .put("text", correction.text())
        .put("requestedBy", correction.requestedBy().name())
        .put("postedAt", time(correction.postedAt()))
        .put("replyArticleId", id(correction.replyArticleId()))
        .done();
  }

  private JsonObject hold(Hold hold) {
    return JsonObject.build()
        .put("at", time(hold.at()))
        .put("by", hold.by().username())
        .put("note", hold.note())
        .done();
  }

  private JsonObject retraction(Retraction retraction) {
    return JsonObject.build()
        .put("reason", retraction.reason().name())
        .put("text", retraction.text())
        .put("at", time(retraction.at()))
        .put("decidedBy", retraction.decidedBy().username())
        .done();
  }

  private static List<Warning> withPhotos(List<Warning> warnings, Article story) {
    if (story.status() != Status.PUBLISHED) {
      return warnings;
    }
    var all = new ArrayList<>(warnings);
    all.addAll(PhotoWarnings.of(story.photos()));
    return all;
  }

  private static JsonObject warning(Warning warning) {
    var line = warning.line();
    return JsonObject.build()
        .put("code", warning.code())
        .put("detail", warning.detail())
        .put("line", line == null ? null : JsonNumber.of(line))
        .done();
  }

  private static @Nullable String id(@Nullable ArticleId id) {
    return id == null ? null : id.value();
  }

  private @Nullable String time(@Nullable Instant time) {
    return time == null ? null : Rfc3339.format(time, masthead.zone());
  }
}
