package id.warta.edge;

import id.warta.feedback.Fault;
import id.warta.json.Json;
import id.warta.json.JsonArray;
import id.warta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An answer, before it is put into API Gateway's form.
///
/// @param headers by lower-case name
/// @param body `null` for none
public record HttpReply(int status, Map<String, String> headers, @Nullable String body) {
  private static final String JSON = "application/json";
  private static final String PROBLEM_JSON = "application/problem+json";

  /// Lambda answers with 6 MB at most, and a request of that size can be wrong in every byte.
  private static final int MOST_FAULTS = 100;

  private static final int LONGEST_POINTER = 200;

  public HttpReply {
    headers = Map.copyOf(headers);
  }

  public static HttpReply json(int status, JsonObject body) {
    return new HttpReply(status, Map.of("content-type", JSON), text(body));
  }

  public static HttpReply empty(int status) {
    return new HttpReply(status, Map.of(), null);
  }

  /// A refusal (RFC 9457).
  ///
  /// @param detail an English sentence that says what to change
  public static HttpReply problem(Problem problem, String detail) {
    return problem(problem, detail, List.of());
  }

  /// A refusal that names each fault of the input, or the first hundred of them.
  public static HttpReply problem(Problem problem, String detail, List<Fault> faults) {
    return problem(problem, detail, faults, JsonObject.build().done());
  }

  /// A refusal that says more than the usual members do.
  public static HttpReply problem(
      Problem problem, String detail, List<Fault> faults, JsonObject more) {
    var body =
        JsonObject.build()
            .put("type", problem.type())
            .put("title", problem.title())
            .put("status", problem.status())
            .put("detail", detail)
            .put("code", problem.name())
            .put("errors", faults.isEmpty() ? null : errors(faults));
    more.members().forEach(body::put);
    return new HttpReply(problem.status(), Map.of("content-type", PROBLEM_JSON), text(body.done()));
  }

  private static JsonArray errors(List<Fault> faults) {
    return JsonArray.of(
        faults.subList(0, Math.min(faults.size(), MOST_FAULTS)),
        fault ->
            JsonObject.build()
                .put("pointer", shown(fault.pointer()))
                .put("detail", fault.detail())
                .done());
  }

  /// Enough of a pointer to be recognised, for the name in it may be the caller's own, and that may
  /// have halves of surrogate pairs, which UTF-8 cannot say.
  private static String shown(String pointer) {
    var utf8 = new String(pointer.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return utf8.length() <= LONGEST_POINTER
        ? utf8
        : utf8.substring(0, utf8.offsetByCodePoints(0, LONGEST_POINTER / 2)) + "…";
  }

  private static String text(JsonObject body) {
    return new String(Json.bytes(body), StandardCharsets.UTF_8);
  }

  public HttpReply with(String header, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new HttpReply(status, all, body);
  }

  HttpReply withDefault(String header, String value) {
    return headers.containsKey(header) ? this : with(header, value);
  }

  HttpReply withoutBody() {
    return new HttpReply(status, headers, null);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  byte[] toEvent() {
    var allHeaders = JsonObject.build();
    headers.forEach(allHeaders::put);
    return Json.bytes(
        JsonObject.build()
            .put("statusCode", status)
            .put("headers", allHeaders.done())
            .put("body", body)
            .put("isBase64Encoded", false)
            .done());
  }
}
