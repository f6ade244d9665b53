package id.warta.local.dynamodb;

import id.warta.local.Json;
import id.warta.local.template.PhysicalResources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// DynamoDB's own JSON protocol, spoken with the local server, which checks no signature. What the
/// template says of a table and what a stream's record looks like pass through as they are.
public final class DynamoDbApi {
  private static final String TABLES = "DynamoDB_20120810.";
  private static final String STREAMS = "DynamoDBStreams_20120810.";

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI endpoint;

  public DynamoDbApi(URI endpoint) {
    this.endpoint = endpoint;
  }

  /// An action of DynamoDB itself.
  ///
  /// @throws DynamoDbRefused if the server answers with an error
  public JsonNode tables(String action, ObjectNode request) {
    return call(TABLES + action, request);
  }

  /// An action of DynamoDB Streams.
  ///
  /// @throws DynamoDbRefused if the server answers with an error
  public JsonNode streams(String action, ObjectNode request) {
    return call(STREAMS + action, request);
  }

  boolean answers() {
    try {
      tables("ListTables", Json.object());
      return true;
    } catch (DynamoDbRefused notYet) {
      return false;
    }
  }

  private JsonNode call(String target, ObjectNode body) {
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("X-Amz-Target", target)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20260101/"
                    + PhysicalResources.REGION
                    + "/dynamodb/aws4_request, SignedHeaders=host, Signature=0")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
            .build();
    try {
      var response = client.send(request, BodyHandlers.ofByteArray());
      var answer = Json.parse(response.body());
      if (response.statusCode() != 200) {
        throw new DynamoDbRefused(
            answer.path("__type").asString("").replaceFirst(".*#", ""), Json.text(answer));
      }
      return answer;
    } catch (IOException failure) {
      throw new DynamoDbRefused("Unreachable", failure.toString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DynamoDbRefused("Interrupted", target);
    }
  }
}
