package id.warta.architecture.template;

import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// CloudFormation's YAML as a tree in which `!Sub x` stands as `{"Fn::Sub": "x"}`.
final class YamlTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private YamlTree() {}

  static JsonNode parse(String yaml) {
    var settings = LoadSettings.builder().build();
    return convert(new Compose(settings).composeString(yaml).orElseThrow());
  }

  private static JsonNode convert(Node node) {
    var value =
        switch (node) {
          case MappingNode mapping -> {
            var object = NODES.objectNode();
            mapping
                .getValue()
                .forEach(
                    member ->
                        object.set(
                            ((ScalarNode) member.getKeyNode()).getValue(),
                            convert(member.getValueNode())));
            yield object;
          }
          case SequenceNode sequence -> {
            var array = NODES.arrayNode();
            sequence.getValue().forEach(element -> array.add(convert(element)));
            yield array;
          }
          case ScalarNode scalar when scalar.getTag().equals(Tag.INT) ->
              NODES.numberNode(Long.parseLong(scalar.getValue()));
          case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) ->
              NODES.booleanNode(Boolean.parseBoolean(scalar.getValue()));
          case ScalarNode scalar -> NODES.stringNode(scalar.getValue());
          default -> throw new IllegalArgumentException("not understood: " + node);
        };
    var tag = node.getTag().getValue();
    return tag.startsWith("!")
        ? NODES.objectNode().set((tag.equals("!Ref") ? "" : "Fn::") + tag.substring(1), value)
        : value;
  }

  static void forEach(JsonNode object, BiConsumer<String, JsonNode> action) {
    object.properties().forEach(member -> action.accept(member.getKey(), member.getValue()));
  }
}
