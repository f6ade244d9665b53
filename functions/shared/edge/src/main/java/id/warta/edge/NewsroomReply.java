package id.warta.edge;

import id.warta.json.JsonObject;

/// Answers at the newsroom's door: never cached, and tagged with the story's version.
public final class NewsroomReply {
  private NewsroomReply() {}

  /// One story, with the tag to send back as `If-Match`.
  public static HttpReply story(int status, JsonObject story, int version) {
    return HttpReply.json(status, story).with("etag", "\"" + version + "\"");
  }

  /// One page of a list.
  public static HttpReply page(JsonObject page) {
    return HttpReply.json(200, page);
  }
}
