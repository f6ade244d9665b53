package id.warta.local.aws;

import id.warta.local.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// What CloudFront was asked to forget. Nothing is cached here, so it is told and noted, no more.
public final class Invalidations {
  private final Consumer<String> teller;
  private final Map<String, ObjectNode> byReference = new LinkedHashMap<>();

  /// @param teller is told a line of each
  public Invalidations(Consumer<String> teller) {
    this.teller = teller;
  }

  /// Takes one. A reference that the distribution knows makes no second one.
  ///
  /// @return its id
  synchronized String add(String distribution, List<String> paths, String callerReference) {
    var invalidation =
        byReference.computeIfAbsent(
            distribution + " " + callerReference,
            isNew -> {
              teller.accept(
                  "CloudFront forgets " + String.join(", ", paths) + " of " + distribution);
              var made =
                  Json.object()
                      .put("id", "I%013d".formatted(byReference.size() + 1))
                      .put("distribution", distribution)
                      .put("at", Instant.now().toString());
              paths.forEach(made.putArray("paths")::add);
              return made;
            });
    return invalidation.path("id").asString();
  }

  /// `{"invalidations": [{"id": …, "distribution": …, "at": …, "paths": […]}]}`, the oldest first.
  public synchronized ObjectNode list() {
    var list = Json.object();
    byReference.values().forEach(list.putArray("invalidations")::add);
    return list;
  }
}
