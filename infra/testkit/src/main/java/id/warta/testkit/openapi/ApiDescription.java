package id.warta.testkit.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import id.warta.testkit.ProjectFolder;
import id.warta.testkit.http.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API's own description, `openapi.json`, to hold answers against.
public final class ApiDescription {
  private static final String ADDRESS = "https://warta.test/openapi.json";
  private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "delete");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode document;
  private final SchemaRegistry schemas;

  private ApiDescription(String text) {
    this.document = JSON.readTree(text);
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi31(),
            builder ->
                builder
                    .schemas(Map.of(ADDRESS, text))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /// The description as it lies in the project.
  public static ApiDescription ofProject() {
    var file = ProjectFolder.resolve("functions/get-article/src/main/resources/openapi.json");
    try {
      return new ApiDescription(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Every route that is described, `GET /articles/{ref}`.
  public Set<String> routes() {
    var routes = new TreeSet<String>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(
                        operation ->
                            routes.add(
                                operation.getKey().toUpperCase(Locale.ROOT)
                                    + " "
                                    + path.getKey())));
    return routes;
  }

  /// In what an answer differs from its description; empty if in nothing. A header that is
  /// described nowhere is the carrier's own and passes.
  ///
  /// @param route `GET /articles/{ref}`
  public List<String> breaches(String route, Reply reply) {
    var answer = described(route, reply.status());
    return document.at(answer).isMissingNode()
        ? List.of(route + " is not said to answer " + reply.status())
        : Stream.concat(
                headerBreaches(answer, reply).stream(), bodyBreaches(answer, reply).stream())
            .toList();
  }

  private JsonPointer described(String route, int status) {
    var method = route.substring(0, route.indexOf(' ')).toLowerCase(Locale.ROOT);
    var path = route.substring(route.indexOf(' ') + 1);
    return followed(
        JsonPointer.empty()
            .appendProperty("paths")
            .appendProperty(path)
            .appendProperty(method)
            .appendProperty("responses")
            .appendProperty(Integer.toString(status)));
  }

  private List<String> headerBreaches(JsonPointer answer, Reply reply) {
    var breaches = new ArrayList<String>();
    var described = document.at(answer.appendProperty("headers"));
    for (var name : described.propertyNames()) {
      var header = followed(answer.appendProperty("headers").appendProperty(name));
      var value = reply.headers().get(name.toLowerCase(Locale.ROOT));
      if (value != null) {
        var found = schema(header.appendProperty("schema")).validate(JSON.valueToTree(value));
        found.forEach(error -> breaches.add(name + ": " + value + ": " + error.getMessage()));
      } else if (document.at(header).path("required").asBoolean(false)) {
        breaches.add(name + " is missing");
      }
    }
    var ours = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    ours.addAll(describedAnywhere());
    ours.removeAll(described.propertyNames());
    reply.headers().keySet().stream()
        .filter(ours::contains)
        .forEach(name -> breaches.add(name + " is not described for this answer"));
    return breaches;
  }

  private List<String> describedAnywhere() {
    return document.findValues("headers").stream()
        .flatMap(JsonNode::propertyStream)
        .filter(header -> header.getValue().isObject())
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> bodyBreaches(JsonPointer answer, Reply reply) {
    var content = answer.appendProperty("content");
    var described = document.at(content);
    if (described.isMissingNode()) {
      return reply.body().isEmpty() ? List.of() : List.of("has a body, and should have none");
    }
    if (!described.has(reply.mediaType())) {
      return List.of(
          "is of type `%s`, not one of %s".formatted(reply.mediaType(), described.propertyNames()));
    }
    try {
      var schema = content.appendProperty(reply.mediaType()).appendProperty("schema");
      return schema(schema).validate(JSON.readTree(reply.body())).stream()
          .map(error -> "body" + error.getInstanceLocation() + ": " + error.getMessage())
          .toList();
    } catch (JacksonException noJson) {
      return List.of("is no JSON: " + reply.body());
    }
  }

  /// Every example that the description gives and that differs from its schema, with the reason.
  public List<String> examplesAtFault() {
    var faults = new ArrayList<String>();
    collectExamplesAtFault(JsonPointer.empty(), document, faults);
    return faults;
  }

  private void collectExamplesAtFault(JsonPointer at, JsonNode node, List<String> faults) {
    var schema = at.appendProperty("schema");
    if (node.has("schema")) {
      if (node.has("example")) {
        faults.addAll(exampleFaults(schema, at.appendProperty("example")));
      }
      for (var name : node.path("examples").propertyNames()) {
        var example = followed(at.appendProperty("examples").appendProperty(name));
        faults.addAll(exampleFaults(schema, example.appendProperty("value")));
      }
    }
    node.properties()
        .forEach(
            member ->
                collectExamplesAtFault(
                    at.appendProperty(member.getKey()), member.getValue(), faults));
  }

  private List<String> exampleFaults(JsonPointer schema, JsonPointer example) {
    return schema(schema).validate(document.at(example)).stream()
        .map(error -> example + error.getInstanceLocation().toString() + ": " + error.getMessage())
        .toList();
  }

  private Schema schema(JsonPointer pointer) {
    return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
  }

  /// Where a reference leads, if there is one at this place.
  private JsonPointer followed(JsonPointer pointer) {
    var reference = document.at(pointer).path("$ref").asString("");
    return reference.isEmpty() ? pointer : JsonPointer.compile(reference.substring(1));
  }
}
