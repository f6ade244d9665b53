package id.warta.edge;

import id.warta.json.JsonObject;

/// Answers at the newsroom's door: never cached, and tagged with the story's version.
public final class NewsroomReply {
  private NewsroomReply() {}

  /// One story, with the tag to send back as `If-Match`.
  public static HttpReply story(int status, JsonObject story, int version) {
    return tag(HttpReply.json(status, story), version);
  }

  /// The answer with the tag of a story's version.
  public static HttpReply tag(HttpReply reply, int version) {
    return reply.with("etag", "\"" + version + "\"");
  }

  /// One page of a list.
  public static HttpReply page(JsonObject page) {
    return HttpReply.json(200, page);
  }
}
