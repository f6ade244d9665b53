package id.warta.testkit.events;

import id.warta.testkit.http.Request;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts a request into the form in which API Gateway hands it on (HTTP API, payload format 2.0), as
/// far as a function looks at it.
public final class GatewayEvent {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private GatewayEvent() {}

  /// The event of a request whose token, if there is one, was found good.
  public static JsonNode of(Request request) {
    var event = JSON.objectNode();
    event.put("version", "2.0");
    event.put("routeKey", request.route());
    event.put("rawPath", URLDecoder.decode(request.path(), StandardCharsets.UTF_8));
    event.put("rawQueryString", request.query());
    var headers = event.putObject("headers");
    new TreeMap<>(request.headers()).forEach(headers::put);
    event.set("requestContext", context(request));
    if (!request.pathParameters().isEmpty()) {
      var parameters = event.putObject("pathParameters");
      new TreeMap<>(request.pathParameters()).forEach(parameters::put);
    }
    body(event, request.body());
    return event;
  }

  private static ObjectNode context(Request request) {
    var context = JSON.objectNode();
    var caller = request.caller();
    if (caller != null) {
      var claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
      claims.put("sub", GivenStories.sub(caller.username()));
      claims.put("username", caller.username());
      if (!caller.groups().isEmpty()) {
        claims.put("cognito:groups", "[" + String.join(" ", caller.groups()) + "]");
      }
    }
    context.put("requestId", "UbM2_jK1yQ0EMZw=");
    context.put("routeKey", request.route());
    return context;
  }

  private static void body(ObjectNode event, byte[] body) {
    if (body.length > 0) {
      try {
        event.put(
            "body", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        event.put("isBase64Encoded", false);
      } catch (CharacterCodingException noText) {
        event.put("body", Base64.getEncoder().encodeToString(body));
        event.put("isBase64Encoded", true);
      }
    }
  }
}
