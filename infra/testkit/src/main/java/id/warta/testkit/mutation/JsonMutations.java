package id.warta.testkit.mutation;

import static id.warta.testkit.mutation.StrangeTexts.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Changes to what a JSON document says; it stays one.
final class JsonMutations {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonMutations() {}

  static String mutate(String json, RandomGenerator random) {
    var document = JSON.readTree(json);
    var inner = new ArrayList<JsonNode>();
    collect(document, inner);
    switch (inner.isEmpty() ? null : pick(inner, random)) {
      case ObjectNode object -> mutate(object, random);
      case ArrayNode array -> mutate(array, random);
      case null, default -> document = strange(random);
    }
    return document.toString();
  }

  private static void collect(JsonNode node, List<JsonNode> inner) {
    if (node.isContainer()) {
      inner.add(node);
      node.forEach(child -> collect(child, inner));
    }
  }

  private static void mutate(ObjectNode object, RandomGenerator random) {
    var names = List.copyOf(object.propertyNames());
    switch (names.isEmpty() ? 0 : random.nextInt(5)) {
      case 0 -> object.set(StrangeTexts.next(random), strange(random));
      case 1 -> object.remove(pick(names, random));
      case 2 -> object.set(pick(names, random), object.get(pick(names, random)).deepCopy());
      default -> object.set(pick(names, random), strange(random));
    }
  }

  private static void mutate(ArrayNode array, RandomGenerator random) {
    switch (array.isEmpty() ? 0 : random.nextInt(4)) {
      case 0 -> array.add(strange(random));
      case 1 -> array.remove(random.nextInt(array.size()));
      case 2 -> {
        while (array.size() < 60) {
          array.add(array.get(0).deepCopy());
        }
      }
      default -> array.set(random.nextInt(array.size()), strange(random));
    }
  }

  private static JsonNode strange(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(random.nextLong());
      case 3 -> NODES.numberNode(random.nextDouble() * 1e30);
      case 4 -> NODES.arrayNode().add(StrangeTexts.next(random));
      case 5 -> NODES.objectNode().put("x", StrangeTexts.next(random));
      default -> NODES.stringNode(StrangeTexts.next(random));
    };
  }
}
