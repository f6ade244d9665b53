package id.warta.edge;

import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looks into answers.
final class Replies {
  private Replies() {}

  static JsonNode body(HttpReply reply) {
    return JsonMapper.shared().readTree(Objects.requireNonNull(reply.body()));
  }

  /// Where the faults stand that the answer names, in their order.
  static List<String> pointers(HttpReply reply) {
    return body(reply)
        .path("errors")
        .valueStream()
        .map(error -> error.path("pointer").asString())
        .toList();
  }
}
