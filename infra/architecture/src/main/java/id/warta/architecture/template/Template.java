package id.warta.architecture.template;

import id.warta.architecture.Project;
import id.warta.local.Json;
import id.warta.local.template.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// template.yaml as it is written; nothing in it is resolved.
public final class Template {
  private static final String FUNCTION = "AWS::Serverless::Function";

  private final JsonNode tree;

  private Template(JsonNode tree) {
    this.tree = tree;
  }

  public static Template of(Project project) {
    return new Template(YamlTree.read(project.file("template.yaml")));
  }

  /// A copy with something else, or something more, at a place.
  ///
  /// @param pointer as RFC 6901 has it, `/Resources/Table/Properties/BillingMode`
  /// @param yaml to be there
  public Template with(String pointer, String yaml) {
    return changed(
        pointer,
        (parent, last) -> {
          switch (parent) {
            case ObjectNode object -> object.set(last, YamlTree.parse(yaml));
            case ArrayNode array -> array.set(Integer.parseInt(last), YamlTree.parse(yaml));
            default -> throw new IllegalArgumentException(pointer);
          }
        });
  }

  /// A copy without what is at a place.
  public Template without(String pointer) {
    if (tree.at(pointer).isMissingNode()) {
      throw new IllegalArgumentException("nothing is at " + pointer);
    }
    return changed(
        pointer,
        (parent, last) -> {
          switch (parent) {
            case ObjectNode object -> object.remove(last);
            case ArrayNode array -> array.remove(Integer.parseInt(last));
            default -> throw new IllegalArgumentException(pointer);
          }
        });
  }

  private Template changed(String pointer, Change change) {
    var copy = tree.deepCopy();
    var place = JsonPointer.compile(pointer);
    change.apply(copy.at(place.head()), place.last().getMatchingProperty());
    return new Template(copy);
  }

  @FunctionalInterface
  private interface Change {
    void apply(JsonNode parent, String last);
  }

  public JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /// What stands under Resources, by logical id.
  public Map<String, JsonNode> resources() {
    var resources = new LinkedHashMap<String, JsonNode>();
    Json.forEach(tree.path("Resources"), resources::put);
    return resources;
  }

  /// Whether a resource stays when the stack goes, or when the stack makes it anew.
  boolean keeps(String id) {
    var resource = tree.path("Resources").path(id);
    return resource.path("DeletionPolicy").asString("").equals("Retain")
        && resource.path("UpdateReplacePolicy").asString("").equals("Retain");
  }

  /// The properties of each resource of a type, by logical id.
  public Map<String, JsonNode> properties(String type) {
    var found = new LinkedHashMap<String, JsonNode>();
    resources()
        .forEach(
            (id, resource) -> {
              if (resource.path("Type").asString("").equals(type)) {
                found.put(id, resource.path("Properties"));
              }
            });
    return found;
  }

  public List<Function> functions() {
    var functions = new ArrayList<Function>();
    properties(FUNCTION)
        .forEach(
            (id, properties) ->
                functions.add(
                    new Function(id, merged(tree.path("Globals").path("Function"), properties))));
    return functions;
  }

  public Stream<Route> routes() {
    return functions().stream()
        .flatMap(function -> function.events().stream())
        .filter(event -> event.type().equals("HttpApi"))
        .map(Route::of);
  }

  /// As SAM merges what is global with what is a function's own.
  private static JsonNode merged(JsonNode global, JsonNode own) {
    if (!(global instanceof ObjectNode defaults && own instanceof ObjectNode)) {
      return own.isMissingNode() ? global : own;
    }
    var merged = defaults.deepCopy();
    Json.forEach(own, (name, value) -> merged.set(name, merged(global.path(name), value)));
    return merged;
  }
}
