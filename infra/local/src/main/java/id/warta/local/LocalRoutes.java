package id.warta.local;

import id.warta.local.aws.Invalidations;
import id.warta.local.event.DeadLetters;
import id.warta.local.http.Reply;
import id.warta.local.lambda.InvocationResult.Answered;
import id.warta.local.lambda.InvocationResult.Failed;
import id.warta.local.lambda.InvocationResult.Throttled;
import id.warta.local.lambda.InvocationResult.TooLarge;
import id.warta.local.schedule.Schedules;
import id.warta.local.template.FunctionDefinition;
import id.warta.local.token.LocalIssuer;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/// The stack's own routes, under `/_local`.
final class LocalRoutes {
  private static final Duration TOKEN_LIFE = Duration.ofHours(1);

  private final List<FunctionDefinition> functions;
  private final LocalIssuer issuer;
  private final DeadLetters deadLetters;
  private final Invalidations invalidations;
  private final Schedules schedules;

  LocalRoutes(
      List<FunctionDefinition> functions,
      LocalIssuer issuer,
      DeadLetters deadLetters,
      Invalidations invalidations,
      Schedules schedules) {
    this.functions = functions;
    this.issuer = issuer;
    this.deadLetters = deadLetters;
    this.invalidations = invalidations;
    this.schedules = schedules;
  }

  Reply answer(Request request) throws Exception {
    var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    var path = request.getHttpURI().getPath().substring("/_local/".length());
    if (method.equals("POST") && path.startsWith("schedules/")) {
      return run(path.substring("schedules/".length()));
    }
    return switch (method + " " + path) {
      case "GET health" -> health();
      case "GET token" -> token(Request.extractQueryParameters(request));
      case "GET dead-letters" -> Reply.json(200, deadLetters.list());
      case "GET invalidations" -> Reply.json(200, invalidations.list());
      default -> Reply.message(404, "Not Found");
    };
  }

  private Reply health() {
    var health = Json.object().put("status", "up");
    var names = health.putArray("functions");
    functions.forEach(function -> names.add(function.name()));
    return Reply.json(200, health);
  }

  /// What the function answered stands in `answer`, what it failed with in `error`.
  private Reply run(String function) throws InterruptedException {
    var result = schedules.runNow(function).orElse(null);
    return switch (result) {
      case null -> Reply.message(404, "No schedule runs a function " + function);
      case Answered(var payload) ->
          Reply.json(200, Json.object().set("answer", Json.parseOrText(payload)));
      case Failed(var error) -> Reply.json(502, Json.object().set("error", error));
      case TooLarge() -> Reply.message(413, "The schedule's event is too large");
      case Throttled() -> Reply.message(503, "No process was free");
    };
  }

  private Reply token(Fields query) {
    var user = query.getValue("user");
    if (user == null || user.isBlank()) {
      return Reply.text(400, "Say for whom: /_local/token?user=fadli&group=reporter\n");
    }
    var groups = query.getValues("group");
    var seconds = query.getValue("seconds");
    try {
      var life = seconds == null ? TOKEN_LIFE : Duration.ofSeconds(Long.parseLong(seconds));
      return Reply.text(200, issuer.token(user, groups == null ? List.of() : groups, life));
    } catch (NumberFormatException noNumber) {
      return Reply.text(400, "'seconds' is the token's life, a whole number.\n");
    }
  }
}
