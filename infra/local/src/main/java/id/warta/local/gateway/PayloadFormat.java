package id.warta.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.local.Json;
import id.warta.local.gateway.RouteTable.Match;
import id.warta.local.template.PhysicalResources;
import id.warta.local.token.JwtAuthorizer.Verdict.Granted;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Turns a request into an event of payload format 2.0.
///
/// As API Gateway does: `rawPath` is decoded, header names are lower case, headers and parameters
/// that come again are joined by commas, cookies stand apart, and a body is Base64 unless its type
/// is a text's.
final class PayloadFormat {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /// Cookies stand apart; the others are between the client and the gateway.
  private static final Set<String> LEFT_OUT =
      Set.of("connection", "cookie", "http2-settings", "keep-alive", "te", "upgrade");

  private static final Set<String> TEXTS =
      Set.of("application/json", "application/xml", "application/javascript");

  private PayloadFormat() {}

  static ObjectNode event(
      Request request,
      Match match,
      byte[] body,
      Optional<Granted> authorization,
      String requestId,
      Instant time) {
    var uri = request.getHttpURI();
    var query = uri.getQuery() == null ? "" : uri.getQuery();
    var event =
        Json.object()
            .put("version", "2.0")
            .put("routeKey", match.route().key())
            .put("rawPath", RouteTable.decoded(uri.getPath()))
            .put("rawQueryString", query);
    var cookies = Json.array();
    for (var header : request.getHeaders().getValuesList(HttpHeader.COOKIE)) {
      for (var cookie : header.split("; *", -1)) {
        cookies.add(cookie);
      }
    }
    if (!cookies.isEmpty()) {
      event.set("cookies", cookies);
    }
    event.set("headers", headers(request));
    var parameters = parameters(query);
    if (!parameters.isEmpty()) {
      event.set("queryStringParameters", parameters);
    }
    event.set("requestContext", context(request, match, authorization, requestId, time));
    if (!match.pathParameters().isEmpty()) {
      var values = event.putObject("pathParameters");
      match.pathParameters().forEach(values::put);
    }
    body(event, request, body);
    return event;
  }

  private static ObjectNode headers(Request request) {
    var headers = Json.object();
    for (var field : request.getHeaders()) {
      var name = field.getLowerCaseName();
      var value = field.getValue() == null ? "" : field.getValue();
      if (LEFT_OUT.contains(name)) {
        continue;
      }
      var before = Json.textOrNull(headers.path(name));
      headers.put(name, before == null ? value : before + "," + value);
    }
    var forwarded = Json.textOrNull(headers.path("x-forwarded-for"));
    var address = address(request);
    headers.put("x-forwarded-for", forwarded == null ? address : forwarded + ", " + address);
    headers.put("x-forwarded-port", Integer.toString(Request.getServerPort(request)));
    headers.put("x-forwarded-proto", "http");
    if (!headers.has("x-amzn-trace-id")) {
      headers.put("x-amzn-trace-id", traceId());
    }
    return headers;
  }

  private static String traceId() {
    var random = ThreadLocalRandom.current();
    return String.format(
        Locale.ROOT,
        "Root=1-%08x-%08x%016x",
        Instant.now().getEpochSecond(),
        random.nextInt(),
        random.nextLong());
  }

  private static ObjectNode parameters(String query) {
    var parameters = Json.object();
    for (var pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      var parts = pair.split("=", 2);
      var name = decoded(parts[0]);
      var value = parts.length > 1 ? decoded(parts[1]) : "";
      var before = Json.textOrNull(parameters.path(name));
      parameters.put(name, before == null ? value : before + "," + value);
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException noEscape) {
      return text;
    }
  }

  private static ObjectNode context(
      Request request,
      Match match,
      Optional<Granted> authorization,
      String requestId,
      Instant time) {
    var host = Request.getServerName(request);
    var context =
        Json.object()
            .put("accountId", PhysicalResources.ACCOUNT)
            .put("apiId", PhysicalResources.API);
    authorization.ifPresent(
        granted -> {
          var jwt = context.putObject("authorizer").putObject("jwt");
          jwt.set("claims", granted.claims());
          if (granted.scopes().isEmpty()) {
            jwt.putNull("scopes");
          } else {
            var scopes = jwt.putArray("scopes");
            granted.scopes().forEach(scopes::add);
          }
        });
    context.put("domainName", host).put("domainPrefix", host.split("[.]", -1)[0]);
    var agent = request.getHeaders().get(HttpHeader.USER_AGENT);
    context
        .putObject("http")
        .put("method", request.getMethod())
        .put("path", RouteTable.decoded(request.getHttpURI().getPath()))
        .put("protocol", request.getConnectionMetaData().getProtocol())
        .put("sourceIp", address(request))
        .put("userAgent", agent == null ? "" : agent);
    return context
        .put("requestId", requestId)
        .put("routeKey", match.route().key())
        .put("stage", "$default")
        .put("time", TIME.format(time))
        .put("timeEpoch", time.toEpochMilli());
  }

  private static String address(Request request) {
    return Request.getRemoteAddr(request);
  }

  private static void body(ObjectNode event, Request request, byte[] body) {
    if (body.length == 0) {
      event.put("isBase64Encoded", false);
      return;
    }
    var text = isText(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
    event.put("body", text ? new String(body, UTF_8) : Base64.getEncoder().encodeToString(body));
    event.put("isBase64Encoded", !text);
  }

  private static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    var type = contentType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || TEXTS.contains(type);
  }
}
