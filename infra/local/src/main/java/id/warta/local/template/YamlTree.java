package id.warta.local.template;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A CloudFormation template's YAML as a tree in which every intrinsic function stands in its long
/// form: `!Sub x` is `{"Fn::Sub": "x"}`, `!GetAtt A.B` is `{"Fn::GetAtt": ["A", "B"]}`.
public final class YamlTree {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setSchema(new CoreSchema()).build();

  private final Path file;

  private YamlTree(Path file) {
    this.file = file;
  }

  /// Reads a template.
  ///
  /// @throws CannotStart if the file cannot be read, is no YAML, or is no mapping
  public static ObjectNode read(Path file) {
    return new YamlTree(file).read();
  }

  /// Reads a piece of a template.
  public static JsonNode parse(String yaml) {
    var root = new Compose(SETTINGS).composeString(yaml).orElseThrow();
    return new YamlTree(Path.of("a piece")).convert(root);
  }

  private ObjectNode read() {
    try (Reader reader = Files.newBufferedReader(file)) {
      var root = new Compose(SETTINGS).composeReader(reader);
      if (root.isPresent() && convert(root.get()) instanceof ObjectNode tree) {
        return tree;
      }
      throw new CannotStart(file + " is no CloudFormation template: it has no sections.");
    } catch (MarkedYamlEngineException fault) {
      throw new CannotStart(
          place(fault.getProblemMark()) + ": no valid YAML, " + fault.getProblem() + ".", fault);
    } catch (YamlEngineException fault) {
      throw new CannotStart(file + ": no valid YAML, " + fault.getMessage() + ".", fault);
    } catch (IOException fault) {
      throw new CannotStart("The template " + file + " cannot be read.", fault);
    }
  }

  private JsonNode convert(Node node) {
    var value =
        switch (node) {
          case MappingNode mapping -> convert(mapping);
          case SequenceNode sequence -> convert(sequence.getValue());
          case ScalarNode scalar -> convert(scalar);
          default -> throw fault(node, "aliases are not understood");
        };
    return intrinsic(node.getTag()).<JsonNode>map(name -> intrinsic(name, value)).orElse(value);
  }

  private ObjectNode convert(MappingNode mapping) {
    var object = Json.object();
    for (NodeTuple member : mapping.getValue()) {
      if (!(member.getKeyNode() instanceof ScalarNode key)) {
        throw fault(member.getKeyNode(), "a key must be a word");
      }
      if (object.has(key.getValue())) {
        throw fault(key, "'" + key.getValue() + "' stands here twice");
      }
      object.set(key.getValue(), convert(member.getValueNode()));
    }
    return object;
  }

  private JsonNode convert(List<Node> nodes) {
    var array = Json.array();
    nodes.forEach(node -> array.add(convert(node)));
    return array;
  }

  private static JsonNode convert(ScalarNode scalar) {
    var factory = Json.object();
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return factory.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return factory.booleanNode(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.INT) && text.matches("-?[0-9]{1,18}")) {
      return factory.numberNode(Long.parseLong(text));
    }
    if (tag.equals(Tag.FLOAT) && text.matches("-?[0-9]+[.][0-9]+")) {
      return factory.numberNode(Double.parseDouble(text));
    }
    return factory.stringNode(text);
  }

  private static Optional<String> intrinsic(Tag tag) {
    var name = tag.getValue();
    if (!name.startsWith("!")) {
      return Optional.empty();
    }
    var word = name.substring(1);
    return Optional.of(word.equals("Ref") || word.equals("Condition") ? word : "Fn::" + word);
  }

  private static ObjectNode intrinsic(String name, JsonNode value) {
    var object = Json.object();
    if (name.equals("Fn::GetAtt") && value.isString()) {
      var parts = value.asString().split("[.]", 2);
      object.putArray(name).add(parts[0]).add(parts.length > 1 ? parts[1] : "");
    } else {
      object.set(name, value);
    }
    return object;
  }

  private CannotStart fault(Node node, String what) {
    return new CannotStart(place(node.getStartMark()) + ": " + what + ".");
  }

  private String place(Optional<Mark> mark) {
    return file + mark.map(place -> ":" + (place.getLine() + 1)).orElse("");
  }
}
