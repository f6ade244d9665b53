package id.warta.aws;

import id.warta.aftermath.ServiceUnavailable;
import id.warta.json.Json;
import id.warta.json.JsonArray;
import id.warta.json.JsonNumber;
import id.warta.json.JsonObject;
import id.warta.json.JsonSyntaxException;
import id.warta.signed.SignedCalls;
import id.warta.signed.Signer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/// EventBridge's default bus.
final class EventBus {
  /// What one call takes.
  static final int MOST = 10;

  private static final String SOURCE = "warta";

  private static final int ANSWER_BYTES = 100_000;

  private final URI address;
  private final SignedCalls eventBridge;

  /// @param endpoint where EventBridge is called, with no slash at the end
  EventBus(URI endpoint, String region, AwsCredentialsProvider credentials) {
    this.address = URI.create(endpoint + "/");
    this.eventBridge =
        new SignedCalls(
            new Signer("events", region, credentials),
            Duration.ofSeconds(10),
            ServiceUnavailable::new);
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
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(address)
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("X-Amz-Target", "AWSEvents.PutEvents")
            .build();
    var body = Json.bytes(JsonObject.build().put("Entries", entries).done());
    var answer = eventBridge.make(request, body, ANSWER_BYTES, Set.of()).body();
    if (!tookAll(answer)) {
      throw new ServiceUnavailable("the event bus did not take every event", null);
    }
  }

  private static boolean tookAll(byte[] answer) {
    try {
      return Json.parse(answer) instanceof JsonObject result
          && result.member("FailedEntryCount") instanceof JsonNumber(var failed)
          && failed.signum() == 0;
    } catch (JsonSyntaxException noAnswer) {
      throw new ServiceUnavailable("the event bus's answer cannot be read", noAnswer);
    }
  }
}
