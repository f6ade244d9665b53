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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes a story with its past as one JSON object, in the words that the table's own documents
/// have: `story` and `revisions` are what a list entry and the revision records hold, `bodies` the
/// texts by the version that brought each.
public final class JsonStoryLines implements StoryLines {
  private static final int FORMAT = 1;

  @Override
  public byte[] line(StoryFile file) {
    var story = file.story();
    var pendingPhoto = story.pendingPhoto();
    var bodies = new TreeMap<>(file.earlierBodies());
    bodies.put(story.bodyVersion(), story.body());
    return Json.bytes(
        JsonObject.build()
            .put("format", FORMAT)
            .put("id", story.id().value())
            .put("writes", story.writes())
            .put("bodyVersion", story.bodyVersion())
            .put("story", Documents.summary(story.summary()))
            .put("pendingPhoto", pendingPhoto == null ? null : Documents.pendingPhoto(pendingPhoto))
            .put("photos", JsonArray.of(story.photos(), Documents::photo))
            .put("corrections", JsonArray.of(story.corrections(), Documents::correction))
            .put("revisions", JsonArray.of(file.versions(), JsonStoryLines::revision))
            .put(
                "bodies",
                JsonArray.of(
                    List.copyOf(bodies.entrySet()),
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
    } catch (JsonSyntaxException | IllegalArgumentException | IllegalStateException damaged) {
      throw new DamagedBundle("a line of the archive cannot be read", damaged);
    }
    throw new DamagedBundle("a line of the archive is no story");
  }

  private static StoryFile read(Stored line) {
    if (line.integer("format") != FORMAT) {
      throw new IllegalStateException("a line of the archive has an unknown format");
    }
    var bodies = new TreeMap<Integer, Body>();
    line.objects("bodies")
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
        RevisionItems.toArticle(revision, body(bodies, revision), story));
  }

  private static Body body(Map<Integer, Body> bodies, Stored document) {
    var body = bodies.get(document.integer("bodyVersion"));
    if (body == null) {
      throw new IllegalStateException("a line of the archive lacks a text");
    }
    return body;
  }
}
