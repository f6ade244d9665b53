package id.warta.testkit.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/// The table that template.yaml describes, so that what is tested is what deploys.
public final class TemplateTable {
  private TemplateTable() {}

  /// Makes the table anew, empty.
  ///
  /// @return its name, which no other has
  public static String create(DynamoDbClient client) {
    var name = "warta-" + UUID.randomUUID();
    client.createTable(request(name));
    client.waiter().waitUntilTableExists(table -> table.tableName(name));
    return name;
  }

  private static CreateTableRequest request(String name) {
    var table = new Part(template()).part("Resources").part("Table").part("Properties");
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(table.text("BillingMode"))
        .streamSpecification(
            stream ->
                stream
                    .streamEnabled(true)
                    .streamViewType(table.part("StreamSpecification").text("StreamViewType")))
        .attributeDefinitions(
            table.parts("AttributeDefinitions").map(TemplateTable::attribute).toList())
        .keySchema(keySchema(table))
        .globalSecondaryIndexes(
            table.parts("GlobalSecondaryIndexes").map(TemplateTable::index).toList())
        .build();
  }

  private static AttributeDefinition attribute(Part attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.text("AttributeName"))
        .attributeType(attribute.text("AttributeType"))
        .build();
  }

  private static List<KeySchemaElement> keySchema(Part owner) {
    return owner
        .parts("KeySchema")
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.text("AttributeName"))
                    .keyType(key.text("KeyType"))
                    .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(Part index) {
    var projection = index.part("Projection");
    var projected = Projection.builder().projectionType(projection.text("ProjectionType"));
    if (projection.members().containsKey("NonKeyAttributes")) {
      projected.nonKeyAttributes(projection.texts("NonKeyAttributes"));
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.text("IndexName"))
        .keySchema(keySchema(index))
        .projection(projected.build())
        .build();
  }

  /// The template as it was written: CloudFormation's own tags are no concern of a table.
  private static Node template() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no template.yaml in this folder or in one above it");
      }
    }
    try (var yaml = Files.newBufferedReader(folder.resolve("template.yaml"))) {
      return new Compose(LoadSettings.builder().build()).composeReader(yaml).orElseThrow();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// A part of the template.
  private record Part(Node node) {
    Map<String, Node> members() {
      return ((MappingNode) node)
          .getValue().stream()
              .collect(
                  Collectors.toMap(
                      member -> ((ScalarNode) member.getKeyNode()).getValue(),
                      member -> member.getValueNode()));
    }

    Part part(String name) {
      var member = members().get(name);
      if (member == null) {
        throw new IllegalStateException("template.yaml lacks " + name);
      }
      return new Part(member);
    }

    Stream<Part> parts(String name) {
      return ((SequenceNode) part(name).node()).getValue().stream().map(Part::new);
    }

    String text(String name) {
      return part(name).text();
    }

    List<String> texts(String name) {
      return parts(name).map(Part::text).toList();
    }

    private String text() {
      return ((ScalarNode) node).getValue();
    }
  }
}
