package id.warta.edge;

import id.warta.filing.IdempotencyKey;
import id.warta.json.Json;
import id.warta.json.JsonArray;
import id.warta.json.JsonBoolean;
import id.warta.json.JsonNumber;
import id.warta.json.JsonObject;
import id.warta.json.JsonString;
import id.warta.json.JsonSyntaxException;
import id.warta.json.JsonValue;
import id.warta.staff.Caller;
import id.warta.staff.Group;
import id.warta.staff.Person;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request as API Gateway hands it on (HTTP API, payload format 2.0). Reads only what a function
/// may trust: of who asks, the claims of the token that the gateway checked.
public final class HttpCall {
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Pattern STRONG_TAG = Pattern.compile("\"([\\x21\\x23-\\x7e]*)\"");
  private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,8}");

  private final JsonObject event;
  private final JsonObject headers;
  private final byte[] body;

  private HttpCall(JsonObject event) {
    this.event = event;
    this.headers = object(event, "headers");
    this.body = body(event);
  }

  /// @throws IllegalArgumentException if the bytes are no event of an HTTP API
  static HttpCall read(byte[] event) {
    try {
      if (Json.parse(event) instanceof JsonObject call && call.member("routeKey") != null) {
        return new HttpCall(call);
      }
    } catch (JsonSyntaxException noEvent) {
      throw new IllegalArgumentException("the event is no JSON", noEvent);
    }
    throw new IllegalArgumentException("the event is not of an HTTP API");
  }

  /// The route that the gateway chose, `GET /articles/{ref}`.
  public String routeKey() {
    return text(event, "routeKey").orElseThrow();
  }

  /// What stands in the path at this place of the route, decoded.
  ///
  /// @throws IllegalStateException if the route has no such place
  public String pathParameter(String name) {
    return text(object(event, "pathParameters"), name)
        .orElseThrow(() -> new IllegalStateException("the route has no {" + name + "}"));
  }

  /// What stands in the path at this place, if it is a whole number from 1 to 999,999,999.
  public Optional<Integer> wholeNumber(String name) {
    return Optional.of(pathParameter(name))
        .filter(text -> text.matches("[1-9]\\d{0,8}"))
        .map(Integer::valueOf);
  }

  public QueryReader query() {
    return QueryReader.of(text(event, "rawQueryString").orElse(""));
  }

  /// The value of a header.
  ///
  /// @param name in lower case
  public Optional<String> header(String name) {
    return text(headers, name);
  }

  boolean isHead() {
    return routeKey().startsWith("HEAD ");
  }

  boolean isOfNewsroom() {
    return routeKey().contains(" /newsroom/");
  }

  String requestId() {
    return text(object(event, "requestContext"), "requestId").orElse("");
  }

  /// Who asks, if that is a member of the newsroom who is in this group or in a more powerful one.
  ///
  /// @throws RefusedCall with `FORBIDDEN` otherwise
  public Caller callerAtLeast(Group group) {
    return caller()
        .filter(caller -> caller.isAtLeast(group))
        .orElseThrow(
            () ->
                new RefusedCall(
                    Problem.FORBIDDEN, "This needs a member of the group " + group.word() + "."));
  }

  private Optional<Caller> caller() {
    var claims =
        object(object(object(object(event, "requestContext"), "authorizer"), "jwt"), "claims");
    var sub = text(claims, "sub");
    var username = text(claims, "username");
    if (sub.isEmpty() || username.isEmpty()) {
      return Optional.empty();
    }
    var groups = EnumSet.noneOf(Group.class);
    // API Gateway hands a list on as one string: `[editor reporter]`.
    for (var name : text(claims, "cognito:groups").orElse("").split("[\\[\\] ,]+", -1)) {
      Group.named(name).ifPresent(groups::add);
    }
    return Optional.of(new Caller(new Person(sub.get(), username.get()), groups));
  }

  /// The media type of the body without its parameters, in lower case; empty if none is given.
  public String mediaType() {
    var contentType = header("content-type").orElse("");
    var end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /// The body as text.
  ///
  /// @param maxBytes the most that it may have
  /// @throws RefusedCall with `UNSUPPORTED_MEDIA_TYPE` if another charset than UTF-8 is named or
  ///   used, with `BODY_TOO_LARGE` if it is longer
  public String text(int maxBytes) {
    requireUtf8();
    if (body.length > maxBytes) {
      throw new RefusedCall(
          Problem.BODY_TOO_LARGE,
          "The text has %d bytes; %d are allowed.".formatted(body.length, maxBytes));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new RefusedCall(
          Problem.UNSUPPORTED_MEDIA_TYPE, "The text is not UTF-8; save it as UTF-8.");
    }
  }

  /// Whether the request has a body.
  public boolean hasBody() {
    return body.length > 0;
  }

  /// The body as a JSON object.
  ///
  /// @throws RefusedCall with `UNSUPPORTED_MEDIA_TYPE` if it is not declared as JSON, with
  ///   `BAD_JSON` if it is none
  public JsonObject json() {
    var value = jsonValue();
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new RefusedCall(Problem.BAD_JSON, "The body is " + value.kind() + "; send an object.");
  }

  /// The body as a JSON array.
  ///
  /// @throws RefusedCall as [#json()] does
  public JsonArray jsonArray() {
    var value = jsonValue();
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new RefusedCall(Problem.BAD_JSON, "The body is " + value.kind() + "; send an array.");
  }

  private JsonValue jsonValue() {
    if (!mediaType().equals("application/json")) {
      throw new RefusedCall(
          Problem.UNSUPPORTED_MEDIA_TYPE, "Send the body with Content-Type: application/json.");
    }
    requireUtf8();
    try {
      return Json.parse(body);
    } catch (JsonSyntaxException faulty) {
      throw new RefusedCall(
          Problem.BAD_JSON, "The body cannot be read: " + faulty.getMessage() + ".");
    }
  }

  private void requireUtf8() {
    var contentType = header("content-type").orElse("").toLowerCase(Locale.ROOT);
    var charset = contentType.indexOf("charset=");
    if (charset >= 0
        && !contentType.substring(charset + 8).replace("\"", "").strip().matches("utf-?8.*")) {
      throw new RefusedCall(Problem.UNSUPPORTED_MEDIA_TYPE, "Send the body in UTF-8.");
    }
  }

  /// The version that the caller read, from `If-Match`; empty without the header, and 0, which no
  /// story has, for a tag that the newsroom never gave.
  ///
  /// @throws RefusedCall with `BAD_CONDITION` if it is not one strong tag
  public Optional<Integer> version() {
    return header("if-match").map(HttpCall::version);
  }

  private static int version(String tag) {
    var strongTag = STRONG_TAG.matcher(tag.strip());
    if (!strongTag.matches()) {
      throw new RefusedCall(
          Problem.BAD_CONDITION, "Send If-Match with the ETag just as it came, such as \"3\".");
    }
    var version = strongTag.group(1);
    return VERSION.matcher(version).matches() ? Integer.parseInt(version) : 0;
  }

  /// The caller's `Idempotency-Key`; `null` if there is none.
  ///
  /// @throws RefusedCall with `BAD_IDEMPOTENCY_KEY` if it is not 1 to 255 visible ASCII characters
  public @Nullable IdempotencyKey idempotencyKey(Caller caller) {
    var key = header("idempotency-key").orElse(null);
    if (key == null) {
      return null;
    }
    if (!VISIBLE_ASCII.matcher(key).matches()) {
      throw new RefusedCall(
          Problem.BAD_IDEMPOTENCY_KEY,
          "Send a key of 1 to 255 visible ASCII characters, such as a UUID.");
    }
    var path = text(event, "rawPath").orElse("");
    var scope = new Digest();
    scope.add(caller.person().sub()).add(routeKey()).add(path).add(key);
    var request = new Digest();
    request
        .add(path)
        .add(text(event, "rawQueryString").orElse(""))
        .add(header("if-match").orElse(""))
        .add(mediaType())
        .add(body);
    return new IdempotencyKey(scope.done(), request.done());
  }

  /// SHA-256 over parts, each preceded by its length so that no two lists of parts look alike.
  private static final class Digest {
    private final MessageDigest digest = sha256();

    Digest add(String part) {
      return add(part.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] part) {
      digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(part);
      return this;
    }

    String done() {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static byte[] body(JsonObject event) {
    var text = text(event, "body").orElse("");
    return event.member("isBase64Encoded") == JsonBoolean.TRUE
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject object(JsonObject parent, String name) {
    return parent.member(name) instanceof JsonObject object ? object : JsonObject.build().done();
  }

  private static Optional<String> text(JsonObject parent, String name) {
    return switch (parent.member(name)) {
      case JsonString(var value) -> Optional.of(value);
      case JsonNumber(var value) -> Optional.of(value.toPlainString());
      case null, default -> Optional.empty();
    };
  }
}
