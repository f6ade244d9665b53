package id.warta.edge;

import id.warta.archive.Run;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A run of the archive as its report shows it.
public final class RunView {
  private RunView() {}

  /// The report, its times as the clocks of this zone show them.
  public static JsonObject of(Run run, ZoneId zone) {
    var figures = run.figures();
    return JsonObject.build()
        .put("id", Integer.toString(run.number()))
        .put("dryRun", run.policy().dryRun())
        .put("startedAt", time(run.startedAt(), zone))
        .put("endedAt", time(run.endedAt(), zone))
        .put("looked", figures.looked())
        .put("archived", figures.archived())
        .put("already", figures.already())
        .put("held", figures.held())
        .put("skipped", figures.skipped())
        .put("failed", figures.failed())
        .put("bytes", figures.bytes())
        .put(
            "failures",
            JsonArray.of(
                figures.failures(),
                failure ->
                    JsonObject.build()
                        .put("id", failure.id().value())
                        .put("reason", failure.reason())
                        .done()))
        .done();
  }

  private static @Nullable String time(@Nullable Instant time, ZoneId zone) {
    return time == null ? null : Rfc3339.format(time, zone);
  }
}
