package id.warta.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.local.Json;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.JsonNode;

/// An answer, whole in memory.
///
/// @param headers in order; a name may come again
@SuppressWarnings("ArrayRecordComponent") // It is sent, never compared.
public record Reply(int status, List<Map.Entry<String, String>> headers, byte[] body) {
  public static Reply text(int status, String text) {
    return new Reply(
        status,
        List.of(Map.entry("content-type", "text/plain; charset=utf-8")),
        text.getBytes(UTF_8));
  }

  public static Reply json(int status, JsonNode body) {
    return new Reply(
        status, List.of(Map.entry("content-type", "application/json")), Json.bytes(body));
  }

  /// `{"message": …}`: how API Gateway words its own errors.
  public static Reply message(int status, String message) {
    return json(status, Json.object().put("message", message));
  }

  public static Reply empty(int status) {
    return new Reply(status, List.of(), new byte[0]);
  }

  public static byte[] bodyOf(Request request) throws java.io.IOException {
    try (var in = Content.Source.asInputStream(request)) {
      return in.readAllBytes();
    }
  }

  /// Sends it; of an answer to `HEAD` only the headers, with the length that `GET` would have.
  public void send(Response response, Callback callback) {
    response.setStatus(status);
    HttpFields.Mutable fields = response.getHeaders();
    headers.forEach(header -> fields.add(header.getKey(), header.getValue()));
    if (status != 204 && status != 304) {
      fields.put(HttpHeader.CONTENT_LENGTH, body.length);
    }
    var none = status == 204 || status == 304;
    response.write(true, none ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body), callback);
  }
}
