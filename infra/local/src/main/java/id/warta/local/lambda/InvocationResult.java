package id.warta.local.lambda;

import id.warta.local.Json;
import tools.jackson.databind.JsonNode;

/// What came of an event that was given to a function.
public sealed interface InvocationResult {
  /// The function answered with these bytes.
  @SuppressWarnings("ArrayRecordComponent") // It is handed on, never compared.
  record Answered(byte[] payload) implements InvocationResult {}

  /// The function threw, timed out, or its process died: `errorType` and `errorMessage`.
  record Failed(JsonNode error) implements InvocationResult {
    static Failed of(String type, String message) {
      return new Failed(Json.object().put("errorType", type).put("errorMessage", message));
    }
  }

  /// Lambda did not take the event: no process was free for it in time.
  record Throttled() implements InvocationResult {}

  /// Lambda did not take the event: it has more than 6 MB.
  record TooLarge() implements InvocationResult {}
}
