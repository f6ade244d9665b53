package id.warta.aws;

import id.warta.aftermath.ServiceUnavailable;
import id.warta.json.Json;
import id.warta.json.JsonArray;
import id.warta.json.JsonNumber;
import id.warta.json.JsonObject;
import id.warta.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// EventBridge's default bus.
final class EventBus {
  /// What one call takes.
  static final int MOST = 10;

  private static final String SOURCE = "warta";

  private final SignedCalls eventBridge;

  EventBus(SignedCalls eventBridge) {
    this.eventBridge = eventBridge;
  }

  /// Puts events of one type on the bus (`PutEvents`).
  ///
  /// @param details of each event; at most [#MOST]
  /// @throws ServiceUnavailable also where the bus took some of them only
  void put(String type, List<JsonObject> details) {
    var entries =
        JsonArray.of(
            details,
            detail ->
                JsonObject.build()
                    .put("Source", SOURCE)
                    .put("DetailType", type)
                    .put("Detail", new String(Json.bytes(detail), StandardCharsets.UTF_8))
                    .done());
    var answer =
        eventBridge.post(
            "/",
            Map.of(
                "Content-Type", "application/x-amz-json-1.1",
                "X-Amz-Target", "AWSEvents.PutEvents"),
            Json.bytes(JsonObject.build().put("Entries", entries).done()));
    if (!tookAll(answer)) {
      throw new ServiceUnavailable("the event bus did not take every event", null);
    }
  }

  private static boolean tookAll(String answer) {
    try {
      return Json.parse(answer.getBytes(StandardCharsets.UTF_8)) instanceof JsonObject result
          && result.member("FailedEntryCount") instanceof JsonNumber(var failed)
          && failed.signum() == 0;
    } catch (JsonSyntaxException noAnswer) {
      throw new ServiceUnavailable("the event bus's answer cannot be read", noAnswer);
    }
  }
}
