package id.warta.testkit.events;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import id.warta.testkit.http.Reply;
import id.warta.testkit.http.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hands events to a handler in this process, as Lambda does.
public final class Invocation {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Invocation() {}

  /// What the handler answers to an event of an HTTP API (payload format 2.0), as API Gateway would
  /// send it on.
  public static Reply of(RequestStreamHandler handler, JsonNode event) {
    return reply(raw(handler, event));
  }

  /// What the handler returns to an event, of whatever kind.
  public static JsonNode raw(RequestStreamHandler handler, JsonNode event) {
    return JSON.readTree(raw(handler, JSON.writeValueAsBytes(event)));
  }

  /// What the handler returns to an event, or to what is none, byte for byte.
  public static byte[] raw(RequestStreamHandler handler, byte[] event) {
    var written = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), written, new TestContext());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return written.toByteArray();
  }

  /// What the handler answers to a request.
  public static Reply of(RequestStreamHandler handler, Request request) {
    return of(handler, GatewayEvent.of(request));
  }

  private static Reply reply(JsonNode answer) {
    var headers = new LinkedHashMap<String, String>();
    answer
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
    return new Reply(answer.path("statusCode").asInt(), headers, body(answer));
  }

  private static String body(JsonNode answer) {
    var body = answer.path("body").asString("");
    return answer.path("isBase64Encoded").asBoolean(false)
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }
}
