package id.warta.dynamodb;

import id.warta.archive.DamagedBundle;
import id.warta.archive.StoryFile;
import id.warta.archive.StoryLines;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.body.Body;
import id.warta.filing.Change;
import id.warta.json.Json;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import id.warta.json.JsonSyntaxException;
import id.warta.photo.Photo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes a story with its past as one JSON object, in the words that the table's own documents
/// have: `story` and `revisions` are what a list entry and the revision records hold,
/// `earlierBodies` the texts before the last one, by the version that brought each. What a reader
/// needs stands first, so that the past need not be read for it.
public final class JsonStoryLines implements StoryLines {
  private static final int FORMAT = 1;

  @Override
  public byte[] line(StoryFile file) {
    var story = file.story();
    var pendingPhoto = story.pendingPhoto();
    return Json.bytes(
        JsonObject.build()
            .put("format", FORMAT)
            .put("id", story.id().value())
            .put("writes", story.writes())
            .put("bodyVersion", story.bodyVersion())
            .put("body", story.body().html())
            .put("story", Documents.summary(story.summary()))
            .put("pendingPhoto", pendingPhoto == null ? null : Documents.pendingPhoto(pendingPhoto))
            .put("photos", JsonArray.of(story.photos(), Documents::photo))
            .put("corrections", JsonArray.of(story.corrections(), Documents::correction))
            .put("revisions", JsonArray.of(file.versions(), JsonStoryLines::revision))
            .put(
                "earlierBodies",
                JsonArray.of(
                    List.copyOf(file.earlierBodies().entrySet()),
                    body ->
                        JsonObject.build()
                            .put("version", body.getKey())
                            .put("html", body.getValue().html())
                            .done()))
            .done());
  }

  private static JsonObject revision(Change.Version version) {
    var revision = JsonObject.build().put("version", version.revision().version());
    RevisionItems.document(version.revision(), version.article()).members().forEach(revision::put);
    return revision.done();
  }

  @Override
  public StoryFile read(byte[] line) {
    try {
      if (Json.parse(line) instanceof JsonObject document) {
        return read(new Stored(document));
      }
    } catch (JsonSyntaxException | RuntimeException damaged) {
      throw new DamagedBundle("a line of the archive cannot be read", damaged);
    }
    throw new DamagedBundle("a line of the archive is no story");
  }

  @Override
  public Optional<Body> lastBody(InputStream line, ArticleId id, int bodyVersion)
      throws IOException {
    var head = JsonObject.build();
    try {
      Json.readMembers(
          line,
          (name, value) -> {
            head.put(name, value);
            return name.equals("body");
          });
      var start = new Stored(head.done());
      checkFormat(start);
      if (!start.text("id").equals(id.value())) {
        throw new DamagedBundle("another story than " + id + " lies in its place");
      }
      return start.integer("bodyVersion") == bodyVersion
          ? Optional.of(new Body(start.text("body")))
          : Optional.empty();
    } catch (JsonSyntaxException | IllegalStateException damaged) {
      throw new DamagedBundle("a line of the archive cannot be read", damaged);
    }
  }

  private static void checkFormat(Stored line) {
    if (line.integer("format") != FORMAT) {
      throw new IllegalStateException("a line of the archive has an unknown format");
    }
  }

  private static StoryFile read(Stored line) {
    checkFormat(line);
    var bodies = new TreeMap<Integer, Body>();
    bodies.put(line.integer("bodyVersion"), new Body(line.text("body")));
    line.objects("earlierBodies")
        .forEach(body -> bodies.put(body.integer("version"), new Body(body.text("html"))));
    var story = story(line, bodies);
    return new StoryFile(
        story,
        line.objects("revisions").stream().map(each -> version(each, bodies, story)).toList());
  }

  private static Article story(Stored line, Map<Integer, Body> bodies) {
    var summary = Documents.summary(new ArticleId(line.text("id")), line.object("story"));
    return new Article(
        summary.id(),
        summary.slug(),
        summary.status(),
        summary.version(),
        line.integer("writes"),
        summary.createdBy(),
        summary.content(),
        summary.timeline(),
        body(bodies, line),
        line.integer("bodyVersion"),
        line.objects("photos").stream().<Photo>map(Documents::photo).toList(),
        line.optional("pendingPhoto", Documents::pendingPhoto),
        line.objects("corrections").stream().map(Documents::correction).toList(),
        summary.replyTo(),
        summary.hold(),
        summary.retraction(),
        null);
  }

  private static Change.Version version(Stored revision, Map<Integer, Body> bodies, Article story) {
    return new Change.Version(
        RevisionItems.toRevision(revision.integer("version"), revision),
        RevisionItems.toArticleWithAllPhotos(revision, body(bodies, revision), story));
  }

  private static Body body(Map<Integer, Body> bodies, Stored document) {
    var body = bodies.get(document.integer("bodyVersion"));
    if (body == null) {
      throw new IllegalStateException("a line of the archive lacks a text");
    }
    return body;
  }
}
