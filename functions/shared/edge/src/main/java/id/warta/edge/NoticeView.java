package id.warta.edge;

import id.warta.article.Article;
import id.warta.article.Retraction;
import id.warta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the public is told of a retracted story: that there was one, and why there is none. Nothing
/// of the story itself, whose very headline may name the child that the retraction protects.
public final class NoticeView {
  private final ZoneId zone;

  /// @param zone in which times are shown
  public NoticeView(ZoneId zone) {
    this.zone = zone;
  }

  /// The answer in the story's place.
  public HttpReply gone(Article story, Retraction retraction) {
    return HttpReply.problem(
        Problem.RETRACTED,
        "The newsroom has withdrawn this story; `retraction` says why.",
        List.of(),
        JsonObject.build().put("retraction", notice(story, retraction)).done());
  }

  private JsonObject notice(Article story, Retraction retraction) {
    return JsonObject.build()
        .put("id", story.id().value())
        .put("publishedAt", time(story.timeline().publishedAt()))
        .put("reason", retraction.reason().name())
        .put("text", retraction.text())
        .put("at", time(retraction.at()))
        .done();
  }

  private @Nullable String time(@Nullable Instant time) {
    return time == null ? null : Rfc3339.format(time, zone);
  }
}
