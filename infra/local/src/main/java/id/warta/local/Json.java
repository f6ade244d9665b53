package id.warta.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON trees: templates, events and what the emulated services say are all kept as such.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /// One JSON value.
  ///
  /// @throws tools.jackson.core.JacksonException if the bytes are not one JSON value
  public static JsonNode parse(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  public static JsonNode parse(String text) {
    return MAPPER.readTree(text);
  }

  public static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  public static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /// One JSON value; or, where the bytes are none, a text with them.
  public static JsonNode parseOrText(byte[] bytes) {
    try {
      return parse(bytes);
    } catch (JacksonException noJson) {
      return object().stringNode(new String(bytes, UTF_8));
    }
  }

  /// The members of an object in their order; of anything else none.
  public static void forEach(JsonNode node, BiConsumer<String, JsonNode> action) {
    node.properties().forEach(member -> action.accept(member.getKey(), member.getValue()));
  }

  /// A scalar as text; null if there is none.
  public static @Nullable String textOrNull(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asString() : null;
  }
}
