package id.warta.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Stories that tests write.
final class Stories {
  private Stories() {}

  /// A story that could be published; no two have one headline.
  static Map<String, Object> story() {
    var story = new LinkedHashMap<String, Object>();
    story.put("headline", "Jembatan gantung dibuka " + UUID.randomUUID());
    story.put("section", "kapuas");
    story.put("tags", List.of("jembatan"));
    story.put("initials", List.of("f4", "sb"));
    story.put("dateline", Map.of("agency", "SB", "place", "Kuala Kapuas"));
    story.put("bodyHtml", "<p>Warga menyeberang sejak pagi.</p><p>Pasar kembali ramai.</p>");
    return story;
  }

  static Map<String, Object> story(String field, Object value) {
    var story = story();
    story.put(field, value);
    return story;
  }

  static Answer submitted(Caller caller) {
    return caller.post("/newsroom/articles").json(story()).send().expect(201);
  }

  static Answer published(Caller editor) {
    return editor.post("/newsroom/articles?publish=true").json(story()).send().expect(201);
  }

  /// The newsroom's path of a story.
  static String path(Answer story) {
    return "/newsroom/articles/" + story.text("id");
  }
}
