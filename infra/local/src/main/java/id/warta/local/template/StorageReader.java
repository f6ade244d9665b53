package id.warta.local.template;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Reads what is kept, and who shows it to the world.
final class StorageReader {
  private final LivingResources resources;

  StorageReader(LivingResources resources) {
    this.resources = resources;
  }

  TableDefinition table(String logicalId) {
    var table = resources.properties(logicalId);
    var timeToLive = table.section("TimeToLiveSpecification");
    return new TableDefinition(
        logicalId,
        resources.name(logicalId),
        table.node() instanceof ObjectNode properties ? properties : Json.object(),
        timeToLive.optional("AttributeName").filter(any -> timeToLive.flag("Enabled", false)));
  }

  BucketDefinition bucket(String logicalId) {
    var bucket = resources.properties(logicalId);
    var notifications = bucket.section("NotificationConfiguration");
    return new BucketDefinition(
        logicalId,
        resources.name(logicalId),
        bucket.section("CorsConfiguration").elements("CorsRules").map(StorageReader::cors).toList(),
        notifications.has("EventBridgeConfiguration")
            && notifications.section("EventBridgeConfiguration").flag("EventBridgeEnabled", true));
  }

  private static CorsDefinition cors(Section rule) {
    return new CorsDefinition(
        rule.texts("AllowedOrigins"),
        rule.texts("AllowedMethods"),
        rule.lowerCaseTexts("AllowedHeaders"),
        rule.texts("ExposedHeaders"),
        false,
        rule.number("MaxAge", -1));
  }

  /// A distribution before a bucket. Its references are read before they are resolved.
  ///
  /// @throws CannotStart if its origin is no bucket of the template
  DistributionDefinition distribution(String logicalId) {
    var distribution = resources.resource(logicalId).path("Properties").path("DistributionConfig");
    var origin = distribution.path("Origins").path(0).path("DomainName").path("Fn::GetAtt");
    var bucket = origin.path(0).asString("");
    if (!resources.type(bucket).equals(LivingResources.BUCKET)) {
      throw new CannotStart("The origin of " + logicalId + " is no bucket of the template.");
    }
    var policy = distribution.path("DefaultCacheBehavior").path("ResponseHeadersPolicyId");
    return new DistributionDefinition(
        logicalId, resources.name(bucket), headers(policy.path("Ref").asString("")));
  }

  private Map<String, String> headers(String policy) {
    var headers = new LinkedHashMap<String, String>();
    resources
        .properties(policy)
        .section("ResponseHeadersPolicyConfig")
        .section("CustomHeadersConfig")
        .elements("Items")
        .forEach(header -> headers.put(header.text("Header"), header.text("Value")));
    return headers;
  }
}
