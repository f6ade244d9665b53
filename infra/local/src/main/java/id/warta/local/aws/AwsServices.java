package id.warta.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.local.Json;
import id.warta.local.event.AwsEvent;
import id.warta.local.event.EventBus;
import id.warta.local.http.LoopbackServer;
import id.warta.local.http.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.JsonNode;

/// What functions call of AWS besides the table and the buckets, on one port: EventBridge's
/// `PutEvents` and CloudFront's `CreateInvalidation`. A call must be signed for its service; by
/// whom and how well is not looked at.
public final class AwsServices extends Handler.Abstract implements AutoCloseable {
  private static final Pattern INVALIDATION =
      Pattern.compile("/2020-05-31/distribution/([^/]+)/invalidation");
  private static final Pattern PATH = Pattern.compile("<Path>([^<]+)</Path>");
  private static final Pattern QUANTITY = Pattern.compile("<Quantity>(\\d+)</Quantity>");
  private static final Pattern REFERENCE =
      Pattern.compile("<CallerReference>([^<]+)</CallerReference>");

  private final EventBus bus;
  private final Invalidations invalidations;
  private final LoopbackServer server;

  /// Starts them on a free port.
  public AwsServices(EventBus bus, Invalidations invalidations) {
    this.bus = bus;
    this.invalidations = invalidations;
    this.server = LoopbackServer.start(0, this, AwsServices::refuse);
  }

  public URI endpoint() {
    return server.origin();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    answer(request).send(response, callback);
    return true;
  }

  private static boolean refuse(Request request, Response response, Callback callback) {
    Reply.empty(400).send(response, callback);
    return true;
  }

  private Reply answer(Request request) throws java.io.IOException {
    var body = new String(Reply.bodyOf(request), UTF_8);
    var invalidation = INVALIDATION.matcher(request.getHttpURI().getPath());
    if (!request.getMethod().equals("POST")) {
      return Reply.empty(405);
    }
    if (invalidation.matches()) {
      return isSignedFor("us-east-1/cloudfront", request)
          ? invalidate(invalidation.group(1), body)
          : fault(403, "SignatureDoesNotMatch");
    }
    if ("AWSEvents.PutEvents".equals(request.getHeaders().get("X-Amz-Target"))) {
      return isSignedFor("events", request)
          ? putEvents(Json.parse(body))
          : Reply.json(403, Json.object().put("__type", "InvalidSignatureException"));
    }
    return Reply.json(400, Json.object().put("__type", "UnknownOperationException"));
  }

  private static boolean isSignedFor(String scope, Request request) {
    var authorization = request.getHeaders().get("Authorization");
    return authorization != null && authorization.contains("/" + scope + "/aws4_request");
  }

  private Reply invalidate(String distribution, String batch) {
    var paths = all(PATH, batch);
    var references = all(REFERENCE, batch);
    if (paths.isEmpty()
        || references.size() != 1
        || !all(QUANTITY, batch).equals(List.of(Integer.toString(paths.size())))) {
      return fault(400, "InvalidArgument");
    }
    var id = invalidations.add(distribution, paths, references.getFirst());
    return xml(201, "<Invalidation><Id>" + id + "</Id><Status>InProgress</Status></Invalidation>");
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static Reply fault(int status, String code) {
    return xml(status, "<ErrorResponse><Error><Code>" + code + "</Code></Error></ErrorResponse>");
  }

  private static Reply xml(int status, String body) {
    return new Reply(status, List.of(Map.entry("content-type", "text/xml")), body.getBytes(UTF_8));
  }

  private Reply putEvents(JsonNode call) {
    var answer = Json.object().put("FailedEntryCount", 0);
    var taken = answer.putArray("Entries");
    for (var entry : call.path("Entries")) {
      var event =
          AwsEvent.of(
              entry.path("Source").asString(),
              entry.path("DetailType").asString(),
              List.of(),
              Json.parse(entry.path("Detail").asString()));
      bus.publish(event);
      taken.addObject().put("EventId", event.path("id").asString());
    }
    return Reply.json(200, answer);
  }

  @Override
  public void close() {
    server.close();
  }
}
