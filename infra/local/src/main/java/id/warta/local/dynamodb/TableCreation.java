package id.warta.local.dynamodb;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import id.warta.local.template.TableDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a table as the template describes it, unless kept data has it already.
public final class TableCreation {
  /// What CloudFormation and CreateTable call by the same name and write in the same form.
  private static final List<String> SAME =
      List.of(
          "AttributeDefinitions",
          "KeySchema",
          "GlobalSecondaryIndexes",
          "LocalSecondaryIndexes",
          "BillingMode",
          "ProvisionedThroughput");

  private final DynamoDbApi api;

  public TableCreation(DynamoDbApi api) {
    this.api = api;
  }

  /// Makes the table, or leaves the one that is there.
  ///
  /// @throws CannotStart if the database refuses the table, or keeps another one of that name
  public void create(TableDefinition table) {
    try {
      api.tables("CreateTable", request(table));
    } catch (DynamoDbRefused refused) {
      if (!refused.type().equals("ResourceInUseException")) {
        throw new CannotStart(
            "The table " + table.logicalId() + " cannot be made: " + refused.getMessage(), refused);
      }
      compare(table);
    }
    table.timeToLiveAttribute().ifPresent(attribute -> expire(table, attribute));
  }

  /// A table that was kept is of use only with the indexes that functions ask for.
  private void compare(TableDefinition table) {
    var kept = api.tables("DescribeTable", Json.object().put("TableName", table.name()));
    if (!indexes(kept.path("Table")).equals(indexes(table.properties()))) {
      throw new CannotStart(
          "The kept table "
              + table.name()
              + " has other indexes than the template: take another folder with --data.");
    }
  }

  private static Set<String> indexes(JsonNode table) {
    return table
        .path("GlobalSecondaryIndexes")
        .valueStream()
        .map(index -> index.path("IndexName").asString())
        .collect(Collectors.toSet());
  }

  private static ObjectNode request(TableDefinition table) {
    var request = Json.object().put("TableName", table.name());
    for (var property : SAME) {
      if (table.properties().has(property)) {
        request.set(property, table.properties().path(property));
      }
    }
    if (table.hasStream()) {
      var view = table.properties().path("StreamSpecification").path("StreamViewType");
      request
          .putObject("StreamSpecification")
          .put("StreamEnabled", true)
          .put("StreamViewType", view.asString("NEW_AND_OLD_IMAGES"));
    }
    return request;
  }

  private void expire(TableDefinition table, String attribute) {
    var request = Json.object().put("TableName", table.name());
    request
        .putObject("TimeToLiveSpecification")
        .put("Enabled", true)
        .put("AttributeName", attribute);
    try {
      api.tables("UpdateTimeToLive", request);
    } catch (DynamoDbRefused alreadyOn) {
      if (!alreadyOn.type().equals("ValidationException")) {
        throw alreadyOn;
      }
    }
  }
}
