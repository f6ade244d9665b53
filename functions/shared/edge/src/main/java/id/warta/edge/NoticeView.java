package id.warta.edge;

import id.warta.article.Notice;
import id.warta.json.JsonObject;
import java.time.ZoneId;

/// The notice of a retracted story, as both doors show it.
public final class NoticeView {
  private NoticeView() {}

  /// The notice, its times as the clocks of this zone show them.
  public static JsonObject of(Notice notice, ZoneId zone) {
    return JsonObject.build()
        .put("id", notice.id().value())
        .put("publishedAt", Rfc3339.format(notice.publishedAt(), zone))
        .put("reason", notice.reason().name())
        .put("text", notice.text())
        .put("at", Rfc3339.format(notice.at(), zone))
        .done();
  }
}
