package id.warta.local;

import id.warta.local.http.Reply;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// The one address of the stack: `/_local/…` is the stack's own, all else the gateway's. Until both
/// are there it answers 503.
final class FrontDoor extends Handler.Abstract {
  /// Answers one request.
  interface Responder {
    Reply answer(Request request) throws Exception;
  }

  private record Open(Responder gateway, Responder localRoutes) {}

  private volatile @Nullable Open open;

  void open(Responder gateway, Responder localRoutes) {
    open = new Open(gateway, localRoutes);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    answer(request).send(response, callback);
    return true;
  }

  private Reply answer(Request request) throws Exception {
    var doors = open;
    if (doors == null) {
      return Reply.message(503, "Service Unavailable");
    }
    var path = request.getHttpURI().getPath();
    return path.startsWith("/_local/")
        ? doors.localRoutes().answer(request)
        : doors.gateway().answer(request);
  }

  /// What is no good HTTP, in the gateway's words.
  static boolean refuse(Request request, Response response, Callback callback) {
    var status = response.getStatus() >= 400 ? response.getStatus() : 400;
    var message =
        switch (status) {
          case 400 -> "Bad Request";
          case 413 -> "Request Entity Too Large";
          case 414 -> "Request-URI Too Long";
          case 431 -> "Request Header Fields Too Large";
          default -> "Internal Server Error";
        };
    Reply.message(status, message).send(response, callback);
    return true;
  }
}
