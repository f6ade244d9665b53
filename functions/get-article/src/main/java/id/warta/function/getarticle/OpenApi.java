package id.warta.function.getarticle;

import id.warta.json.Json;
import id.warta.json.JsonObject;
import id.warta.json.JsonSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The description of every route (OpenAPI 3.1), which lies beside this class as `openapi.json`.
final class OpenApi {
  private OpenApi() {}

  static JsonObject document() {
    return Document.ONLY;
  }

  /// Read when it is first asked for, and once.
  private static final class Document {
    private static final JsonObject ONLY = read();

    private static JsonObject read() {
      try (var file = OpenApi.class.getResourceAsStream("/openapi.json")) {
        return (JsonObject) Json.parse(Objects.requireNonNull(file).readAllBytes());
      } catch (IOException | JsonSyntaxException damaged) {
        throw new UncheckedIOException("openapi.json is damaged", new IOException(damaged));
      }
    }
  }
}
