package id.warta.aws;

import id.warta.aftermath.Reprints;
import id.warta.json.JsonObject;
import id.warta.photo.PhotoKey;
import id.warta.signed.Environment;
import java.net.URI;
import java.util.List;

/// Orders on EventBridge's default bus: an event `Photo Edited` for each photo.
public final class EventBridgeReprints implements Reprints {
  private final EventBus bus;

  EventBridgeReprints(EventBus bus) {
    this.bus = bus;
  }

  /// From `AWS_REGION` and, where it is set, `AWS_ENDPOINT_URL_EVENTBRIDGE`.
  public static EventBridgeReprints fromEnvironment() {
    var region = Environment.required("AWS_REGION");
    var elsewhere = System.getenv("AWS_ENDPOINT_URL_EVENTBRIDGE");
    var endpoint = elsewhere == null ? "https://events." + region + ".amazonaws.com" : elsewhere;
    return new EventBridgeReprints(
        new EventBus(URI.create(endpoint), region, Environment.credentials()));
  }

  @Override
  public void order(List<PhotoKey> photos) {
    for (var from = 0; from < photos.size(); from += EventBus.MOST) {
      var some = photos.subList(from, Math.min(photos.size(), from + EventBus.MOST));
      bus.put("Photo Edited", some.stream().map(EventBridgeReprints::detail).toList());
    }
  }

  private static JsonObject detail(PhotoKey photo) {
    return JsonObject.build()
        .put("articleId", photo.article().value())
        .put("photoId", photo.photo().value())
        .done();
  }
}
