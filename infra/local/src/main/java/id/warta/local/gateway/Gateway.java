package id.warta.local.gateway;

import id.warta.local.Json;
import id.warta.local.gateway.RouteTable.Match;
import id.warta.local.http.Reply;
import id.warta.local.lambda.Fleet;
import id.warta.local.lambda.InvocationResult;
import id.warta.local.lambda.InvocationResult.Answered;
import id.warta.local.lambda.InvocationResult.Failed;
import id.warta.local.lambda.InvocationResult.Throttled;
import id.warta.local.lambda.InvocationResult.TooLarge;
import id.warta.local.template.ApiDefinition;
import id.warta.local.template.RouteDefinition;
import id.warta.local.token.JwtAuthorizer;
import id.warta.local.token.JwtAuthorizer.Verdict.Forbidden;
import id.warta.local.token.JwtAuthorizer.Verdict.Granted;
import id.warta.local.token.JwtAuthorizer.Verdict.Unauthorized;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// The HTTP API, as API Gateway serves it: preflight, route, throttle, token, size, function.
public final class Gateway {
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private final RouteTable routes;
  private final Map<String, Throttle> throttles = new HashMap<>();
  private final Map<String, JwtAuthorizer> authorizers;
  private final Optional<CorsRules> cors;
  private final Fleet fleet;
  private final Clock clock;

  /// An API whose functions run in a fleet.
  ///
  /// @param authorizers by name, for each that a route asks for
  public Gateway(
      ApiDefinition api, Map<String, JwtAuthorizer> authorizers, Fleet fleet, Clock clock) {
    this.routes = new RouteTable(api.routes());
    for (var route : api.routes()) {
      throttles.put(route.key(), new Throttle(api.throttle(route.key()), System::nanoTime));
    }
    this.authorizers = authorizers;
    this.cors = api.cors().map(CorsRules::new);
    this.fleet = fleet;
    this.clock = clock;
  }

  public Reply answer(Request request) throws IOException, InterruptedException {
    if (cors.isPresent() && CorsRules.isPreflight(request)) {
      return cors.get().preflight(request);
    }
    var requestId = requestId();
    var reply = route(request, requestId);
    hearToItsEnd(request);
    var headers = new ArrayList<>(reply.headers());
    cors.ifPresent(
        rules -> {
          headers.removeIf(header -> CorsRules.isCorsHeader(header.getKey()));
          headers.addAll(rules.ofAnswer(request));
        });
    headers.add(Map.entry("apigw-requestid", requestId));
    return new Reply(reply.status(), headers, reply.body());
  }

  private Reply route(Request request, String requestId) throws IOException, InterruptedException {
    var match = routes.find(request.getMethod(), request.getHttpURI().getPath()).orElse(null);
    if (match == null) {
      return Reply.message(404, "Not Found");
    }
    var throttle = throttles.get(match.route().key());
    if (throttle != null && !throttle.admits()) {
      return Reply.message(429, "Too Many Requests");
    }
    var authorizer = match.route().authorizer().map(authorizers::get);
    if (authorizer.isEmpty()) {
      return invoke(request, match, Optional.empty(), requestId);
    }
    var token = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return switch (authorizer.get().check(token, match.route().scopes())) {
      case Unauthorized(var reason) -> unauthorized(reason);
      case Forbidden() -> forbidden(match.route());
      case Granted granted -> invoke(request, match, Optional.of(granted), requestId);
    };
  }

  private Reply invoke(
      Request request, Match match, Optional<Granted> authorization, String requestId)
      throws IOException, InterruptedException {
    var body = body(request);
    if (body == null) {
      return tooLarge();
    }
    var event =
        PayloadFormat.event(request, match, body, authorization, requestId, clock.instant());
    return reply(fleet.invoke(match.route().function(), Json.bytes(event)));
  }

  private static Reply reply(InvocationResult result) {
    return switch (result) {
      case Answered(var payload) when payload.length <= Fleet.MOST_BYTES -> {
        var reply = ReplyFormat.reply(payload);
        yield reply == null ? internalError() : reply;
      }
      case Answered tooLong -> internalError();
      case Failed failed -> internalError();
      case Throttled throttled -> Reply.message(503, "Service Unavailable");
      case TooLarge tooLarge -> tooLarge();
    };
  }

  private static Reply internalError() {
    return Reply.message(500, "Internal Server Error");
  }

  private static Reply tooLarge() {
    return Reply.message(413, "Request Entity Too Large");
  }

  private static Reply unauthorized(String reason) {
    var challenge =
        reason.isEmpty()
            ? "Bearer"
            : "Bearer scope=\"\" error=\"invalid_token\" error_description=\"" + reason + "\"";
    return with(Reply.message(401, "Unauthorized"), "www-authenticate", challenge);
  }

  private static Reply forbidden(RouteDefinition route) {
    return with(
        Reply.message(403, "Forbidden"),
        "www-authenticate",
        "Bearer scope=\"" + String.join(" ", route.scopes()) + "\" error=\"insufficient_scope\"");
  }

  private static Reply with(Reply reply, String name, String value) {
    List<Map.Entry<String, String>> headers = new ArrayList<>(reply.headers());
    headers.add(Map.entry(name, value));
    return new Reply(reply.status(), headers, reply.body());
  }

  private static byte @Nullable [] body(Request request) throws IOException {
    var body = Content.Source.asInputStream(request).readNBytes(MOST_BYTES + 1);
    return body.length > MOST_BYTES ? null : body;
  }

  /// Jetty closes a connection whose request was not read: a client that is still sending then
  /// never reads why, and one that sends its next request on the same connection gets no answer.
  private static void hearToItsEnd(Request request) throws IOException {
    Content.Source.asInputStream(request).transferTo(OutputStream.nullOutputStream());
  }

  private static String requestId() {
    var bytes = new byte[11];
    ThreadLocalRandom.current().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
