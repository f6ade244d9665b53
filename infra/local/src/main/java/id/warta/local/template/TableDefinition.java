package id.warta.local.template;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A DynamoDB table.
///
/// @param properties the resource's, in CloudFormation's form
/// @param timeToLiveAttribute the attribute after which items go away by themselves
public record TableDefinition(
    String logicalId, String name, ObjectNode properties, Optional<String> timeToLiveAttribute) {
  public boolean hasStream() {
    return properties.has("StreamSpecification");
  }
}
