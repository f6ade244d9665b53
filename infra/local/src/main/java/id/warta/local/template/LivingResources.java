package id.warta.local.template;

import id.warta.local.Json;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The resources that a template makes with given parameters: those whose condition holds.
final class LivingResources {
  static final String FUNCTION = "AWS::Serverless::Function";
  static final String API = "AWS::Serverless::HttpApi";
  static final String TABLE = "AWS::DynamoDB::Table";
  static final String BUCKET = "AWS::S3::Bucket";

  private final ObjectNode template;
  private final PhysicalResources physical;
  private final Intrinsics intrinsics;

  LivingResources(ObjectNode template, PhysicalResources physical, Intrinsics intrinsics) {
    this.template = template;
    this.physical = physical;
    this.intrinsics = intrinsics;
  }

  /// Logical ids, in the template's order.
  Stream<String> all() {
    return template.path("Resources").propertyNames().stream().filter(this::lives);
  }

  Stream<String> ofType(String type) {
    return all().filter(logicalId -> type(logicalId).equals(type));
  }

  private boolean lives(String logicalId) {
    return Optional.ofNullable(Json.textOrNull(resource(logicalId).path("Condition")))
        .map(intrinsics::condition)
        .orElse(true);
  }

  String type(String logicalId) {
    return resource(logicalId).path("Type").asString("");
  }

  /// What the resource is called once it exists.
  String name(String logicalId) {
    return physical.name(logicalId, intrinsics);
  }

  /// A resource as it was written, its functions not computed.
  JsonNode resource(String logicalId) {
    return template.path("Resources").path(logicalId);
  }

  /// A resource's properties, over what Globals say for its type.
  Section properties(String logicalId) {
    var globals =
        switch (type(logicalId)) {
          case FUNCTION -> template.path("Globals").path("Function");
          case API -> template.path("Globals").path("HttpApi");
          default -> Json.object();
        };
    var merged = merge(globals, resource(logicalId).path("Properties"));
    return new Section(logicalId, intrinsics.resolve(merged));
  }

  /// The text with `http` before addresses of the stack, which speaks no TLS.
  String withoutEncryption(String text) {
    return physical.withoutEncryption(text);
  }

  /// As SAM merges: maps member by member, lists one after the other, else the resource's own.
  private static JsonNode merge(JsonNode globals, JsonNode own) {
    return switch (own) {
      case ObjectNode object when globals.isObject() -> {
        var merged = (ObjectNode) globals.deepCopy();
        Json.forEach(object, (name, value) -> merged.set(name, merge(globals.path(name), value)));
        yield merged;
      }
      case ArrayNode array when globals.isArray() -> {
        var merged = Json.array();
        globals.forEach(merged::add);
        array.forEach(merged::add);
        yield merged;
      }
      default -> own.isMissingNode() ? globals : own;
    };
  }
}
