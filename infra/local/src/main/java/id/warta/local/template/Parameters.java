package id.warta.local.template;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A template's parameters with their values, and the pseudo parameters.
final class Parameters {
  private Parameters() {}

  /// Each parameter's value, checked.
  ///
  /// @param given values by name; the others have their defaults
  /// @throws CannotStart if the template has no such parameter, or does not allow the value
  static Map<String, JsonNode> values(ObjectNode template, Map<String, String> given) {
    var declared = template.path("Parameters");
    for (var name : given.keySet()) {
      if (!declared.has(name)) {
        throw new CannotStart(
            "The template has no parameter '"
                + name
                + "'. It has: "
                + String.join(", ", declared.propertyNames())
                + ".");
      }
    }
    var values = new HashMap<String, JsonNode>(pseudo());
    Json.forEach(
        declared, (name, parameter) -> values.put(name, value(name, parameter, given.get(name))));
    return values;
  }

  private static Map<String, JsonNode> pseudo() {
    var factory = Json.object();
    return Map.of(
        "AWS::Region", factory.stringNode(PhysicalResources.REGION),
        "AWS::AccountId", factory.stringNode(PhysicalResources.ACCOUNT),
        "AWS::Partition", factory.stringNode("aws"),
        "AWS::URLSuffix", factory.stringNode("amazonaws.com"),
        "AWS::StackName", factory.stringNode(PhysicalResources.STACK),
        "AWS::StackId",
            factory.stringNode(
                PhysicalResources.arn(
                    "cloudformation",
                    "stack/" + PhysicalResources.STACK + "/00000000-0000-4000-8000-000000000000")),
        "AWS::NotificationARNs", Json.array());
  }

  private static JsonNode value(String name, JsonNode parameter, @Nullable String given) {
    var text = given != null ? given : Json.textOrNull(parameter.path("Default"));
    if (text == null) {
      throw new CannotStart(
          "The template's parameter '" + name + "' needs a value: --parameter " + name + "=…");
    }
    check(name, parameter, text);
    var type = parameter.path("Type").asString("String");
    if (type.equals("CommaDelimitedList") || type.startsWith("List<")) {
      var list = Json.array();
      for (var element : text.split(",", -1)) {
        list.add(element.strip());
      }
      return list;
    }
    return Json.object().stringNode(text);
  }

  private static void check(String name, JsonNode parameter, String text) {
    var allowed = parameter.path("AllowedValues");
    var pattern = Json.textOrNull(parameter.path("AllowedPattern"));
    var length = text.codePointCount(0, text.length());
    boolean fits =
        (allowed.isMissingNode() || contains(allowed, text))
            && (pattern == null || text.matches(pattern))
            && length >= parameter.path("MinLength").asInt(0)
            && length <= parameter.path("MaxLength").asInt(Integer.MAX_VALUE)
            && (!parameter.path("Type").asString("").equals("Number")
                || isNumberOf(parameter, text));
    if (!fits) {
      throw new CannotStart(
          "The template's parameter '" + name + "' does not allow the value '" + text + "'.");
    }
  }

  private static boolean contains(JsonNode allowed, String text) {
    return StreamSupport.stream(allowed.spliterator(), false)
        .anyMatch(value -> value.asString().equals(text));
  }

  private static boolean isNumberOf(JsonNode parameter, String text) {
    try {
      var number = Double.parseDouble(text);
      return number >= parameter.path("MinValue").asDouble(Double.NEGATIVE_INFINITY)
          && number <= parameter.path("MaxValue").asDouble(Double.POSITIVE_INFINITY);
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
