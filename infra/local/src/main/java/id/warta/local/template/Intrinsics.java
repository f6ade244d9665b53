package id.warta.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Computes a template's intrinsic functions, as CloudFormation does when it deploys.
final class Intrinsics {
  private static final Pattern IN_SUB = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private final ObjectNode template;
  private final Map<String, JsonNode> values;
  private final PhysicalResources resources;

  /// The functions of one template.
  ///
  /// @param values the parameters and the pseudo parameters by name
  Intrinsics(ObjectNode template, Map<String, JsonNode> values, PhysicalResources resources) {
    this.template = template;
    this.values = values;
    this.resources = resources;
  }

  /// The tree without intrinsic functions; what was `AWS::NoValue` is left out.
  JsonNode resolve(JsonNode node) {
    return switch (node) {
      case ObjectNode object when object.size() == 1 -> {
        var member = object.properties().iterator().next();
        var result = function(member.getKey(), member.getValue());
        yield result == null ? members(object) : result;
      }
      case ObjectNode object -> members(object);
      case ArrayNode array -> elements(array);
      default -> node;
    };
  }

  /// Whether a condition of the template holds.
  ///
  /// @throws CannotStart if the template has no such condition
  boolean condition(String name) {
    var condition = template.path("Conditions").path(name);
    if (condition.isMissingNode()) {
      throw new CannotStart("The template has no condition '" + name + "'.");
    }
    return truth(condition);
  }

  private ObjectNode members(ObjectNode object) {
    var resolved = Json.object();
    Json.forEach(
        object,
        (name, value) -> {
          var member = resolve(value);
          if (!member.isMissingNode()) {
            resolved.set(name, member);
          }
        });
    return resolved;
  }

  private ArrayNode elements(ArrayNode array) {
    var resolved = Json.array();
    for (var element : array) {
      var value = resolve(element);
      if (!value.isMissingNode()) {
        resolved.add(value);
      }
    }
    return resolved;
  }

  private @Nullable JsonNode function(String name, JsonNode argument) {
    return switch (name) {
      case "Ref" -> reference(argument.asString());
      case "Fn::GetAtt" -> attribute(argument.path(0).asString(), text(resolve(argument.path(1))));
      case "Fn::Sub" -> text(substitute(argument));
      case "Fn::Join" ->
          text(
              strings(resolve(argument.path(1))).stream()
                  .collect(Collectors.joining(argument.path(0).asString())));
      case "Fn::Select" -> select(argument);
      case "Fn::Split" -> split(argument);
      case "Fn::If" -> resolve(argument.path(condition(argument.path(0).asString()) ? 1 : 2));
      case "Fn::FindInMap" -> findInMap(argument);
      case "Fn::Base64" ->
          text(Base64.getEncoder().encodeToString(text(resolve(argument)).getBytes(UTF_8)));
      case "Fn::GetAZs" -> Json.array().add(PhysicalResources.REGION + "a");
      case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" ->
          Json.object().booleanNode(truth(Json.object().set(name, argument)));
      default -> {
        if (name.startsWith("Fn::")) {
          throw new CannotStart("The local stack does not know the function " + name + ".");
        }
        yield null;
      }
    };
  }

  private boolean truth(JsonNode condition) {
    var member = condition.properties().iterator().next();
    var argument = member.getValue();
    return switch (member.getKey()) {
      case "Fn::Equals" -> resolve(argument.path(0)).equals(resolve(argument.path(1)));
      case "Fn::And" -> StreamSupport.stream(argument.spliterator(), false).allMatch(this::truth);
      case "Fn::Or" -> StreamSupport.stream(argument.spliterator(), false).anyMatch(this::truth);
      case "Fn::Not" -> !truth(argument.path(0));
      case "Condition" -> condition(argument.asString());
      default -> throw new CannotStart("No condition: " + Json.text(condition));
    };
  }

  private JsonNode reference(String name) {
    if (name.equals("AWS::NoValue")) {
      return MissingNode.getInstance();
    }
    var value = values.get(name);
    if (value != null) {
      return value;
    }
    requireResource(name);
    return text(resources.reference(name, this));
  }

  private JsonNode attribute(String resource, String attribute) {
    requireResource(resource);
    return text(resources.attribute(resource, attribute, this));
  }

  private void requireResource(String name) {
    // SAM makes an alias and a role of a function: FunctionAliaslive, FunctionRole.
    var resourcesOfTemplate = template.path("Resources");
    if (!resourcesOfTemplate.has(name.split("[.]", 2)[0])
        && resourcesOfTemplate.propertyNames().stream().noneMatch(name::startsWith)) {
      throw new CannotStart("The template refers to '" + name + "', which it does not define.");
    }
  }

  private String substitute(JsonNode argument) {
    var own = argument.isArray() ? argument.path(1) : Json.object();
    var pattern = argument.isArray() ? argument.path(0).asString() : argument.asString();
    return IN_SUB
        .matcher(pattern)
        .replaceAll(
            match -> {
              var name = match.group(2);
              var literal = !match.group(1).isEmpty();
              return java.util.regex.Matcher.quoteReplacement(
                  literal ? "${" + name + "}" : inSub(name, own));
            });
  }

  private String inSub(String name, JsonNode own) {
    if (own.has(name)) {
      return text(resolve(own.path(name)));
    }
    var parts = name.split("[.]", 2);
    return text(parts.length == 1 ? reference(name) : attribute(parts[0], parts[1]));
  }

  private JsonNode select(JsonNode argument) {
    return resolve(argument.path(1)).path(resolve(argument.path(0)).asInt());
  }

  private JsonNode split(JsonNode argument) {
    var parts = Json.array();
    for (var part :
        text(resolve(argument.path(1))).split(Pattern.quote(argument.path(0).asString()), -1)) {
      parts.add(part);
    }
    return parts;
  }

  private JsonNode findInMap(JsonNode argument) {
    var found = template.path("Mappings");
    for (int level = 0; level < 3; level++) {
      found = found.path(text(resolve(argument.path(level))));
    }
    if (found.isMissingNode()) {
      throw new CannotStart("The template's mappings hold nothing at " + Json.text(argument) + ".");
    }
    return found;
  }

  private static List<String> strings(JsonNode array) {
    var strings = new ArrayList<String>();
    array.forEach(element -> strings.add(text(element)));
    return strings;
  }

  private static String text(JsonNode node) {
    if (node.isArray()) {
      return String.join(",", strings(node));
    }
    var text = Json.textOrNull(node);
    if (text == null) {
      throw new CannotStart("The template has " + Json.text(node) + " where a text must stand.");
    }
    return text;
  }

  private static JsonNode text(String value) {
    return Json.object().stringNode(value);
  }
}
