package id.warta.local.event;

import id.warta.local.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What ends in the template's queues: events that nobody could handle. Kept in memory.
public final class DeadLetters {
  private final List<ObjectNode> letters = new ArrayList<>();

  /// Keeps one.
  ///
  /// @param queue the queue's ARN
  public synchronized void add(String queue, JsonNode message) {
    var letter =
        Json.object()
            .put("queue", queue.substring(queue.lastIndexOf(':') + 1))
            .put("at", Instant.now().toString());
    letter.set("message", message);
    letters.add(letter);
  }

  /// `{"deadLetters": [{"queue": …, "at": …, "message": …}]}`, the oldest first.
  public synchronized ObjectNode list() {
    var list = Json.object();
    var array = list.putArray("deadLetters");
    letters.forEach(array::add);
    return list;
  }
}
