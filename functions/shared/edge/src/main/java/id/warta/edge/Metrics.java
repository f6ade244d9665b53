package id.warta.edge;

import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import id.warta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Figures that CloudWatch reads out of the log (embedded metric format), so that no call to
/// CloudWatch is made and none can fail.
public final class Metrics {
  private static final String NAMESPACE = "Warta";

  private final String function;
  private final List<JsonValue> definitions = new ArrayList<>();
  private final JsonObject.Builder values = JsonObject.build();

  private Metrics(String function) {
    this.function = function;
  }

  /// Figures of one function.
  public static Metrics of(String function) {
    return new Metrics(function);
  }

  public Metrics count(String name, long value) {
    return add(name, "Count", value);
  }

  public Metrics bytes(String name, long value) {
    return add(name, "Bytes", value);
  }

  public Metrics seconds(String name, Duration value) {
    return add(name, "Seconds", value.toSeconds());
  }

  private Metrics add(String name, String unit, long value) {
    definitions.add(JsonObject.build().put("Name", name).put("Unit", unit).done());
    values.put(name, value);
    return this;
  }

  /// Writes them as one line of the log.
  public void write() {
    var directive =
        JsonObject.build()
            .put("Namespace", NAMESPACE)
            .put("Dimensions", new JsonArray(List.of(JsonArray.ofStrings(List.of("function")))))
            .put("Metrics", new JsonArray(definitions))
            .done();
    values
        .put("function", function)
        .put(
            "_aws",
            JsonObject.build()
                .put("Timestamp", Clock.systemUTC().millis())
                .put("CloudWatchMetrics", new JsonArray(List.of(directive)))
                .done());
    Log.info("metrics", values);
  }
}
