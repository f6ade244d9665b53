package id.warta.local.template;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A template as it was written, before parameters and addresses are known.
public final class TemplateSource {
  private final Path file;
  private final ObjectNode tree;

  private TemplateSource(Path file, ObjectNode tree) {
    this.file = file;
    this.tree = tree;
  }

  /// Reads a template.
  ///
  /// @throws CannotStart if the file is missing, is no YAML or has no resources
  public static TemplateSource read(Path file) {
    var tree = YamlTree.read(file);
    if (!tree.path("Resources").isObject()) {
      throw new CannotStart(file + " is no CloudFormation template: it has no Resources.");
    }
    Json.forEach(
        tree.path("Resources"),
        (logicalId, resource) -> {
          if (!resource.path("Type").isString()) {
            throw new CannotStart(file + ": the resource " + logicalId + " has no Type.");
          }
        });
    return new TemplateSource(file, tree);
  }

  /// The logical ids of the HTTP APIs.
  public List<String> apis() {
    return resources(resource -> resource.path("Type").asString().equals(LivingResources.API));
  }

  /// The logical ids of the distributions that stand before a bucket.
  public List<String> bucketDistributions() {
    return resources(TemplateSource::isBucketDistribution);
  }

  private List<String> resources(Predicate<JsonNode> wanted) {
    return tree.path("Resources").properties().stream()
        .filter(resource -> wanted.test(resource.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The template with every function computed.
  ///
  /// @param parameters values by name; the template's defaults stand for the others
  /// @param attributes what the stack has decided itself, by `LogicalId.Attribute`
  /// @throws CannotStart if a parameter or a value is not the template's, or it refers to nothing
  public Template resolve(Map<String, String> parameters, Map<String, String> attributes) {
    var values = Parameters.values(tree, parameters);
    var resources = new PhysicalResources(tree, attributes);
    var intrinsics = new Intrinsics(tree, values, resources);
    try {
      return new TemplateReader(new LivingResources(tree, resources, intrinsics), file).read();
    } catch (NumberFormatException | DateTimeException | JacksonException fault) {
      throw new CannotStart(
          file + ": " + String.valueOf(fault.getMessage()).lines().findFirst().orElse(""), fault);
    }
  }

  static boolean isBucketDistribution(JsonNode resource) {
    return resource.path("Type").asString("").equals("AWS::CloudFront::Distribution")
        && resource
            .path("Properties")
            .path("DistributionConfig")
            .path("Origins")
            .path(0)
            .has("S3OriginConfig");
  }
}
