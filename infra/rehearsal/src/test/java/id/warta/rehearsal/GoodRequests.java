package id.warta.rehearsal;

import id.warta.article.Action;
import id.warta.article.Article;
import id.warta.article.ArticleId;
import id.warta.testkit.http.Request;
import java.time.Duration;
import java.time.Instant;

/// Requests that nothing is wrong with, but perhaps who sends them and when.
final class GoodRequests {
  static final String STORY =
      """
      {"headline": "Perahu baca singgah di enam desa", "byline": "Redaksi", "section": "kapuas",
       "dateline": {"agency": "SB", "place": "Kuala Kapuas"}, "initials": ["f4", "sb"],
       "tags": ["Perahu"], "bodyHtml": "<p>Perahu itu membawa tiga ratus judul.</p>"}
      """;

  private GoodRequests() {}

  /// What a desk sends for this action, on the version that is in effect.
  static Request to(Action action, Article story, Instant now) {
    var request =
        switch (action) {
          case PUT -> json("PUT /newsroom/articles/{id}", STORY);
          case PHOTOS -> json("PUT /newsroom/articles/{id}/photos", "[]");
          case DELETE -> Request.to("DELETE /newsroom/articles/{id}");
          case RETURN -> json(action, "{\"note\": \"Mohon lengkapi dengan tanggapan warga.\"}");
          case SCHEDULE -> json(action, publishAt(now.plus(Duration.ofHours(2))));
          case CORRECTIONS ->
              json(
                  action,
                  """
                  {"kind": "RALAT", "requestedBy": "EDITOR",
                   "text": "Jumlah desa enam, bukan lima."}
                  """);
          case RETRACT ->
              json(action, "{\"reason\": \"SARA\", \"text\": \"Berita ini kami cabut.\"}");
          default -> Request.to(route(action));
        };
    return request
        .with("id", story.id().value())
        .header("if-match", "\"" + story.at(now).version() + "\"");
  }

  static Request read(ArticleId id) {
    return Request.to("GET /newsroom/articles/{id}").with("id", id.value());
  }

  /// Asks for the upload of a photo.
  static Request photo(Article story) {
    return json(
            "POST /newsroom/articles/{id}/photos",
            """
            {"contentType": "image/jpeg", "contentLength": 2481150,
             "sha256": "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=", "caption": "Perahu baca."}
            """)
        .with("id", story.id().value());
  }

  private static String publishAt(Instant time) {
    return "{\"publishAt\": \"" + time + "\"}";
  }

  private static Request json(Action action, String body) {
    return json(route(action), body);
  }

  private static String route(Action action) {
    return "POST /newsroom/articles/{id}/" + action.word();
  }

  private static Request json(String route, String body) {
    return Request.to(route).body("application/json", body);
  }
}
