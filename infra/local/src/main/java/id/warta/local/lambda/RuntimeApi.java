package id.warta.local.lambda;

import id.warta.local.Json;
import id.warta.local.http.LoopbackServer;
import id.warta.local.http.Reply;
import id.warta.local.template.FunctionDefinition;
import id.warta.local.template.PhysicalResources;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Lambda's runtime API for all processes: each finds it under a first path segment of its own, its
/// id, which it takes for a part of the server's address.
final class RuntimeApi extends Handler.Abstract implements AutoCloseable {
  private final Map<String, FunctionProcess> processes = new ConcurrentHashMap<>();
  private final LoopbackServer server;

  RuntimeApi() {
    server =
        LoopbackServer.start(
            0,
            this,
            (request, response, callback) -> {
              Reply.empty(400).send(response, callback);
              return true;
            });
  }

  /// `127.0.0.1:PORT/ID`
  String address(String processId) {
    return server.authority() + "/" + processId;
  }

  void add(FunctionProcess process) {
    processes.put(process.id(), process);
    var _ = process.end().thenAccept(reason -> processes.remove(process.id()));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    // /{id}/2018-06-01/runtime/…
    var path = request.getHttpURI().getPath().split("/", 5);
    var process = path.length == 5 ? processes.get(path[1]) : null;
    var reply =
        process == null ? Reply.empty(404) : answer(request, process, path[4].split("/", -1));
    reply.send(response, callback);
    return true;
  }

  private static Reply answer(Request request, FunctionProcess process, String[] call)
      throws Exception {
    return switch (String.join("/", request.getMethod(), call[0], call[call.length - 1])) {
      case "GET/invocation/next" -> next(process);
      case "POST/invocation/response" -> {
        process.answered(call[1], Reply.bodyOf(request));
        yield Reply.empty(202);
      }
      case "POST/invocation/error" -> {
        process.failed(call[1], error(request));
        yield Reply.empty(202);
      }
      case "POST/init/error", "POST/restore/error" -> {
        process.failedToStart(error(request));
        yield Reply.empty(202);
      }
      case "GET/restore/next" -> Reply.empty(200);
      default -> Reply.empty(404);
    };
  }

  private static Reply next(FunctionProcess process) throws InterruptedException {
    return process
        .next()
        .map(
            invocation ->
                new Reply(
                    200,
                    List.of(
                        Map.entry("content-type", "application/json"),
                        Map.entry("lambda-runtime-aws-request-id", invocation.requestId()),
                        Map.entry(
                            "lambda-runtime-deadline-ms",
                            Long.toString(invocation.deadline().toEpochMilli())),
                        Map.entry(
                            "lambda-runtime-invoked-function-arn", arn(process.definition()))),
                    invocation.event()))
        .orElseGet(() -> Reply.empty(410));
  }

  private static String arn(FunctionDefinition function) {
    return PhysicalResources.arn("lambda", "function:" + function.name());
  }

  private static JsonNode error(Request request) throws java.io.IOException {
    try {
      return Json.parse(Reply.bodyOf(request));
    } catch (JacksonException unreadable) {
      return Json.object().put("errorType", "Runtime.Unknown");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
