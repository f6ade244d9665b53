package id.warta.edge;

import com.amazonaws.services.lambda.runtime.Context;
import id.warta.archive.DamagedBundle;
import id.warta.filing.ArticlesUnavailable;
import id.warta.json.JsonObject;
import id.warta.photo.StorageUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/// Runs one request: reads the event, asks the handler, writes the answer, and leaves one line in
/// the log. What nobody planned for becomes a plain 500 or 503 that tells the caller nothing of its
/// cause.
public final class HttpEdge {
  private HttpEdge() {}

  /// Answers one event.
  ///
  /// @param handler turns the call into its answer; may throw [RefusedCall]
  public static void answer(
      InputStream event, OutputStream reply, Context context, Function<HttpCall, HttpReply> handler)
      throws IOException {
    var started = System.nanoTime();
    var call = HttpCall.read(event.readAllBytes());
    var answer = dress(call, ask(call, handler));
    reply.write(answer.toEvent());
    Log.info(
        "answered",
        JsonObject.build()
            .put("requestId", context.getAwsRequestId())
            .put("gatewayRequestId", call.requestId())
            .put("route", call.routeKey())
            .put("status", answer.status())
            .put("millis", (System.nanoTime() - started) / 1_000_000));
  }

  private static HttpReply ask(HttpCall call, Function<HttpCall, HttpReply> handler) {
    try {
      return handler.apply(call);
    } catch (RefusedCall refused) {
      return refused.reply();
    } catch (ArticlesUnavailable | StorageUnavailable unavailable) {
      Log.error("storage does not answer", unavailable);
      return HttpReply.problem(
              Problem.UNAVAILABLE,
              "Try again in a moment. With the same Idempotency-Key nothing is done twice.")
          .with("retry-after", "1");
    } catch (DamagedBundle damaged) {
      Log.error("the archive is damaged", damaged);
      return HttpReply.problem(
          Problem.ARCHIVE_DAMAGED,
          "What lies there is not what was put there, and so is not shown. The damage was noted.");
    } catch (RuntimeException unplanned) {
      Log.error("a request failed", unplanned);
      return HttpReply.problem(
          Problem.INTERNAL, "The failure was noted. Trying again may help, or may not.");
    }
  }

  /// What holds for every answer: an error is never cached, the newsroom's answers never are, and a
  /// `HEAD` has no body.
  private static HttpReply dress(HttpCall call, HttpReply reply) {
    var dressed =
        reply
            .withDefault("cache-control", call.isOfNewsroom() ? "private, no-store" : "no-store")
            .with("x-content-type-options", "nosniff");
    return call.isHead() ? dressed.withoutBody() : dressed;
  }
}
