package id.warta.testkit.events;

import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.article.Content;
import id.warta.article.Correction;
import id.warta.article.Dateline;
import id.warta.article.Fields;
import id.warta.article.Hold;
import id.warta.article.Label;
import id.warta.article.Retraction;
import id.warta.article.Slug;
import id.warta.article.Status;
import id.warta.article.Timeline;
import id.warta.body.Body;
import id.warta.filing.Articles;
import id.warta.filing.Change;
import id.warta.filing.Revision;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The stories that are there before an event comes, from a file that spells them as answers do.
/// Beside what an answer shows, a story has its former public slugs, `formerSlugs`, and a photo has
/// what its renditions follow from, `hash`. A person's `sub` is made of the user name.
final class GivenStories {
  private GivenStories() {}

  /// Keeps every story of the file.
  static void keep(JsonNode file, Articles articles) {
    file.forEach(story -> keepOne(story, articles));
  }

  /// The lasting id of the user of this name.
  static String sub(String username) {
    return "sub-" + username;
  }

  private static void keepOne(JsonNode json, Articles articles) {
    var story = story(json);
    Article before = null;
    for (var slug : texts(json, "formerSlugs")) {
      var earlier = story.edit().slug(new Slug(slug)).version(version(before)).done();
      before = save(before, earlier, articles);
    }
    save(before, story, articles);
  }

  private static int version(@Nullable Article before) {
    return before == null ? 1 : before.version() + 1;
  }

  private static Article save(@Nullable Article before, Article after, Articles articles) {
    var revision =
        new Revision(
            after.version(),
            after.timeline().updatedAt(),
            after.createdBy(),
            before == null ? "create" : "put",
            before == null ? Fields.filled(after) : Fields.changed(before, after),
            before == null ? null : before.status(),
            after.status(),
            null);
    articles.save(new Change(before, after, revision, null));
    return articles.find(after.id()).orElseThrow();
  }

  private static Article story(JsonNode json) {
    return new Article(
        new ArticleId(needed(json, "id")),
        new Slug(needed(json, "slug")),
        Status.valueOf(needed(json, "status")),
        json.path("version").asInt(1),
        0,
        person(needed(json, "createdBy")),
        content(json),
        new Timeline(
            time(json, "writtenAt"),
            time(json, "submittedAt"),
            time(json, "publishAt"),
            time(json, "publishedAt"),
            Instant.parse(needed(json, "updatedAt"))),
        new Body(Objects.requireNonNullElse(text(json, "bodyHtml"), "")),
        1,
        each(json, "photos", GivenStories::photo),
        part(json, "pendingPhoto", GivenStories::pendingPhoto),
        each(json, "corrections", GivenStories::correction),
        part(json, "replyTo", id -> new ArticleId(id.asString())),
        part(json, "hold", GivenStories::hold),
        part(json, "retraction", GivenStories::retraction),
        null);
  }

  private static Content content(JsonNode json) {
    return new Content(
        needed(json, "headline"),
        Objects.requireNonNullElse(text(json, "byline"), "Redaksi"),
        texts(json, "initials"),
        part(json, "dateline", line -> new Dateline(text(line, "agency"), text(line, "place"))),
        text(json, "section"),
        texts(json, "tags"),
        texts(json, "labels").stream().map(Label::valueOf).collect(Collectors.toSet()),
        Locale.forLanguageTag(Objects.requireNonNullElse(text(json, "language"), "id")),
        text(json, "summary"),
        time(json, "embargoUntil"));
  }

  private static Photo photo(JsonNode json) {
    return new Photo(
        new PhotoId(needed(json, "id")),
        new PhotoTexts(
            text(json, "caption"),
            text(json, "credit"),
            text(json, "alt"),
            part(
                json,
                "focalPoint",
                point -> new FocalPoint(point.path("x").asDouble(), point.path("y").asDouble()))),
        file(json));
  }

  private static PhotoFile file(JsonNode json) {
    return switch (needed(json, "state")) {
      case "PENDING" ->
          new PhotoFile.Pending(
              "image/jpeg",
              1,
              "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=",
              Instant.parse(needed(json, "expiresAt")));
      case "READY" ->
          new PhotoFile.Ready(
              json.path("width").asInt(),
              json.path("height").asInt(),
              needed(json, "hash"),
              text(json, "placeholder"),
              null,
              null);
      case "REJECTED" -> new PhotoFile.Rejected(Rejection.valueOf(needed(json, "reason")));
      default -> throw new IllegalArgumentException("no state of a photo: " + json);
    };
  }

  private static PendingPhoto pendingPhoto(JsonNode json) {
    return new PendingPhoto(text(json, "caption"), text(json, "credit"));
  }

  private static Correction correction(JsonNode json) {
    return new Correction(
        Correction.Kind.valueOf(needed(json, "kind")),
        needed(json, "text"),
        Correction.RequestedBy.valueOf(needed(json, "requestedBy")),
        Instant.parse(needed(json, "postedAt")),
        part(json, "replyArticleId", id -> new ArticleId(id.asString())));
  }

  private static Hold hold(JsonNode json) {
    return new Hold(
        Instant.parse(needed(json, "at")), person(needed(json, "by")), text(json, "note"));
  }

  private static Retraction retraction(JsonNode json) {
    return new Retraction(
        Retraction.Reason.valueOf(needed(json, "reason")),
        needed(json, "text"),
        Instant.parse(needed(json, "at")),
        person(needed(json, "decidedBy")));
  }

  private static Person person(String username) {
    return new Person(sub(username), username);
  }

  private static @Nullable String text(JsonNode json, String name) {
    return part(json, name, JsonNode::asString);
  }

  private static String needed(JsonNode json, String name) {
    return Optional.ofNullable(text(json, name))
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + json));
  }

  private static @Nullable Instant time(JsonNode json, String name) {
    return part(json, name, time -> Instant.parse(time.asString()));
  }

  private static List<String> texts(JsonNode json, String name) {
    return each(json, name, JsonNode::asString);
  }

  private static <T> List<T> each(JsonNode json, String name, Function<JsonNode, T> read) {
    return json.path(name).valueStream().map(read).toList();
  }

  private static <T> @Nullable T part(JsonNode json, String name, Function<JsonNode, T> read) {
    return json.has(name) ? read.apply(json.path(name)) : null;
  }
}
