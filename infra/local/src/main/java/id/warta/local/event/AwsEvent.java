package id.warta.local.event;

import id.warta.local.Json;
import id.warta.local.template.PhysicalResources;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The envelope in which EventBridge carries an event.
public final class AwsEvent {
  public static final String ACCOUNT = PhysicalResources.ACCOUNT;

  private AwsEvent() {}

  /// An event of now.
  ///
  /// @param resources the ARNs of what it is about
  public static ObjectNode of(String source, String type, List<String> resources, JsonNode detail) {
    var event =
        Json.object()
            .put("version", "0")
            .put("id", id())
            .put("detail-type", type)
            .put("source", source)
            .put("account", ACCOUNT)
            .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", PhysicalResources.REGION);
    resources.forEach(event.putArray("resources")::add);
    event.set("detail", detail);
    return event;
  }

  public static String id() {
    return UUID.randomUUID().toString();
  }
}
