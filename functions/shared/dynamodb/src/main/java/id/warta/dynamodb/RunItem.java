package id.warta.dynamodb;

import id.warta.archive.Figures;
import id.warta.archive.Policy;
import id.warta.archive.Run;
import id.warta.article.ArticleId;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.listing.ListPosition;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The item of a run of the archive: its progress and its report.
final class RunItem {
  private RunItem() {}

  static Map<String, AttributeValue> of(Run run) {
    var document =
        JsonObject.build()
            .put("policy", policy(run.policy()))
            .put("startedAt", Documents.time(run.startedAt()))
            .put("endedAt", Documents.time(run.endedAt()))
            .put("sections", Documents.texts(run.sections()))
            .put("after", position(run.after()))
            .put("chunk", JsonArray.of(run.chunk(), id -> new JsonString(id.value())))
            .put("chunkEnd", position(run.chunkEnd()))
            .put("figures", figures(run.figures()))
            .done();
    return StoryItems.item(
        Layout.run(run.number()),
        Map.of(
            Layout.DOCUMENT, Deflated.json(document), Layout.WRITES, Layout.number(run.writes())));
  }

  static Run toRun(Map<String, AttributeValue> item) {
    var document = StoryItems.document(item);
    return new Run(
        Integer.parseInt(StoryItems.attribute(item, Layout.SK).s()),
        StoryItems.integer(item, Layout.WRITES),
        policy(document.object("policy")),
        document.time("startedAt"),
        document.optionalTime("endedAt"),
        document.texts("sections"),
        position(document.optionalText("after")),
        document.texts("chunk").stream().map(ArticleId::new).toList(),
        position(document.optionalText("chunkEnd")),
        figures(document.object("figures")));
  }

  private static @Nullable String position(@Nullable ListPosition position) {
    return position == null ? null : Layout.key(position);
  }

  private static @Nullable ListPosition position(@Nullable String key) {
    return key == null ? null : Layout.position(key);
  }

  private static JsonObject policy(Policy policy) {
    return JsonObject.build()
        .put("afterDays", policy.afterDays())
        .put("ageless", Documents.texts(policy.ageless().stream().sorted().toList()))
        .put("dryRun", policy.dryRun())
        .done();
  }

  private static Policy policy(Stored policy) {
    return new Policy(
        policy.integer("afterDays"), Set.copyOf(policy.texts("ageless")), policy.flag("dryRun"));
  }

  private static JsonObject figures(Figures figures) {
    return JsonObject.build()
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

  private static Figures figures(Stored figures) {
    return new Figures(
        figures.integer("looked"),
        figures.integer("archived"),
        figures.integer("already"),
        figures.integer("held"),
        figures.integer("skipped"),
        figures.integer("failed"),
        figures.longInteger("bytes"),
        figures.objects("failures").stream()
            .map(
                failure ->
                    new Figures.Failure(new ArticleId(failure.text("id")), failure.text("reason")))
            .toList());
  }
}
