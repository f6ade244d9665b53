package id.warta.paper;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Sends many files as the newsroom's page does: a permit for each, the file straight to storage, a
/// look at the story until every photo is decided. A few at a time, as many as a laptop can do.
final class PhotoDesk {
  private static final int AT_ONCE = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Caller reporter;

  PhotoDesk(Caller reporter) {
    this.reporter = reporter;
  }

  /// What became of each file: the photo as its story shows it, or the refusal of the permit.
  Map<String, Answered> send(Map<String, byte[]> files) throws Exception {
    var answered = new LinkedHashMap<String, Answered>();
    var names = List.copyOf(files.keySet());
    for (int from = 0; from < names.size(); from += AT_ONCE) {
      var some = new LinkedHashMap<String, byte[]>();
      for (var name : names.subList(from, Math.min(from + AT_ONCE, names.size()))) {
        some.put(name, files.getOrDefault(name, new byte[0]));
      }
      answered.putAll(sendOneStory(some));
    }
    return answered;
  }

  private Map<String, Answered> sendOneStory(Map<String, byte[]> files) throws Exception {
    var story = Stories.submitted(reporter);
    var answered = new LinkedHashMap<String, Answered>();
    var ids = new LinkedHashMap<String, String>();
    for (var file : files.entrySet()) {
      var permit = permit(story, file.getKey(), file.getValue());
      if (permit.status() == 201) {
        if (PhotoIT.put(permit.json(), file.getValue()) != 200) {
          throw new AssertionError(file.getKey() + " could not be sent");
        }
        ids.put(file.getKey(), permit.text("photoId"));
      } else {
        answered.put(file.getKey(), new Answered(story, permit.status(), permit.json()));
      }
    }
    var settled = settled(story);
    ids.forEach((name, id) -> answered.put(name, new Answered(story, 201, photo(settled, id))));
    return answered;
  }

  private Answer permit(Answer story, String name, byte[] file) throws Exception {
    var sha256 = MessageDigest.getInstance("SHA-256").digest(file);
    return reporter
        .post(Stories.path(story) + "/photos")
        .json(
            Map.of(
                "contentType",
                name.endsWith(".png") ? "image/png" : "image/jpeg",
                "contentLength",
                file.length,
                "sha256",
                Base64.getEncoder().encodeToString(sha256)))
        .send();
  }

  private JsonNode settled(Answer story) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      var photos = reporter.get(Stories.path(story)).send().expect(200).json().path("photos");
      if (photos.valueStream().noneMatch(photo -> state(photo).equals("PENDING"))) {
        return photos;
      }
      Thread.sleep(250);
    }
    throw new AssertionError("photos of " + Stories.path(story) + " are still pending");
  }

  private static JsonNode photo(JsonNode photos, String id) {
    return photos
        .valueStream()
        .filter(photo -> photo.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String state(JsonNode photo) {
    return photo.path("state").asString();
  }

  /// What became of a file.
  ///
  /// @param status of the answer to the permit's request
  /// @param json the photo, or the refusal
  record Answered(Answer story, int status, JsonNode json) {
    boolean isReady() {
      return state(json).equals("READY");
    }

    /// Every public file of the photo, as a reader gets it.
    List<byte[]> files() {
      var files = new ArrayList<byte[]>();
      for (var rendition : json.path("renditions")) {
        files.add(Paper.bytes(URI.create(rendition.path("url").asString())));
      }
      return files;
    }

    /// The widest rendition of the whole photo as JPEG.
    byte[] jpeg() {
      for (var rendition : json.path("renditions")) {
        if (rendition.path("contentType").asString().equals("image/jpeg")) {
          return Paper.bytes(URI.create(rendition.path("url").asString()));
        }
      }
      throw new AssertionError("no JPEG among the renditions");
    }
  }
}
