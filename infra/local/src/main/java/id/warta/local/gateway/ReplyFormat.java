package id.warta.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.local.Json;
import id.warta.local.http.Reply;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Turns what a function answered, in payload format 2.0, into an HTTP answer.
final class ReplyFormat {
  /// Said by the gateway's own connection, whatever the function says.
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding");

  private ReplyFormat() {}

  /// The HTTP answer that a payload stands for.
  ///
  /// @return null if the gateway can make no answer of it: a 500
  static @Nullable Reply reply(byte[] payload) {
    JsonNode answer;
    try {
      answer = Json.parse(payload);
    } catch (JacksonException noJson) {
      return null;
    }
    if (!answer.has("statusCode")) {
      return new Reply(
          200, List.of(Map.entry("content-type", "application/json")), unwrapped(answer, payload));
    }
    int status = status(answer.path("statusCode"));
    byte[] body = body(answer);
    if (status < 100 || status > 599 || body == null) {
      return null;
    }
    return new Reply(status, headers(answer), body);
  }

  /// A text alone is the body itself, without its quotation marks.
  private static byte[] unwrapped(JsonNode answer, byte[] payload) {
    return answer.isString() ? answer.asString().getBytes(UTF_8) : payload;
  }

  private static int status(JsonNode status) {
    return status.isInt() || (status.isString() && status.asString().matches("[0-9]{3}"))
        ? status.asInt()
        : 0;
  }

  private static byte @Nullable [] body(JsonNode answer) {
    var body = answer.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return new byte[0];
    }
    if (!answer.path("isBase64Encoded").asBoolean(false)) {
      return (body.isString() ? body.asString() : Json.text(body)).getBytes(UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body.asString());
    } catch (IllegalArgumentException noBase64) {
      return null;
    }
  }

  private static List<Map.Entry<String, String>> headers(JsonNode answer) {
    var headers = new ArrayList<Map.Entry<String, String>>();
    Json.forEach(
        answer.path("headers"),
        (name, value) -> {
          var text = Json.textOrNull(value);
          if (text != null && !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
            headers.add(Map.entry(name, text));
          }
        });
    if (headers.stream().noneMatch(header -> header.getKey().equalsIgnoreCase("content-type"))) {
      headers.add(Map.entry("content-type", "text/plain;charset=UTF-8"));
    }
    for (var cookie : answer.path("cookies")) {
      headers.add(Map.entry("set-cookie", cookie.asString()));
    }
    return headers;
  }
}
