package id.warta.edge;

import id.warta.json.Json;
import id.warta.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// Writes to the function's log: one JSON object a line, as CloudWatch Logs Insights reads it.
/// Takes no text, name or address of any person: routes, ids, counts and durations say enough.
public final class Log {
  private Log() {}

  public static void info(String message, JsonObject.Builder facts) {
    write("INFO", message, facts);
  }

  public static void warn(String message, JsonObject.Builder facts) {
    write("WARN", message, facts);
  }

  /// Notes a failure with its whole cause.
  public static void error(String message, Throwable cause) {
    var trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    write("ERROR", message, JsonObject.build().put("cause", trace.toString()));
  }

  private static void write(String level, String message, JsonObject.Builder facts) {
    var line = JsonObject.build().put("level", level).put("message", message);
    facts.done().members().forEach(line::put);
    System.out.println(new String(Json.bytes(line.done()), StandardCharsets.UTF_8));
  }
}
