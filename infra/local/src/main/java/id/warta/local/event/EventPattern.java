package id.warta.local.event;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A pattern in EventBridge's language, which filters of stream sources speak as well.
///
/// It knows exact values, `prefix`, `suffix`, `equals-ignore-case`, `wildcard`, `anything-but`,
/// `exists`, `numeric` and `$or`.
public final class EventPattern {
  private static final Set<String> OPERATORS =
      Set.of(
          "prefix",
          "suffix",
          "equals-ignore-case",
          "wildcard",
          "anything-but",
          "exists",
          "numeric");

  private final ObjectNode pattern;

  private EventPattern(ObjectNode pattern) {
    this.pattern = pattern;
  }

  /// Reads a pattern.
  ///
  /// @throws CannotStart if it uses what this class does not know
  public static EventPattern of(JsonNode pattern) {
    if (!(pattern instanceof ObjectNode object)) {
      throw new CannotStart("No event pattern: " + Json.text(pattern));
    }
    check(object);
    return new EventPattern(object);
  }

  public boolean matches(JsonNode event) {
    return matches(pattern, event);
  }

  private static void check(ObjectNode pattern) {
    Json.forEach(
        pattern,
        (name, value) -> {
          if (value instanceof ObjectNode inner) {
            check(inner);
          } else if (name.equals("$or")) {
            value.forEach(EventPattern::of);
          } else if (!value.isArray()
              || !elements(value).stream().allMatch(EventPattern::isKnown)) {
            throw new CannotStart(
                "The local stack does not understand this of an event pattern: "
                    + name
                    + ": "
                    + Json.text(value));
          }
        });
  }

  private static boolean isKnown(JsonNode element) {
    return element.isValueNode()
        || (element.isObject()
            && element.size() == 1
            && OPERATORS.contains(element.propertyNames().iterator().next()));
  }

  private static boolean matches(JsonNode pattern, JsonNode event) {
    return pattern.properties().stream()
        .allMatch(
            member ->
                member.getKey().equals("$or")
                    ? elements(member.getValue()).stream().anyMatch(any -> matches(any, event))
                    : matchesMember(member.getValue(), event.path(member.getKey())));
  }

  private static boolean matchesMember(JsonNode pattern, JsonNode value) {
    if (pattern.isObject()) {
      return matches(pattern, value);
    }
    // A list in the event fits where one of its elements does.
    var values = value.isArray() ? elements(value) : List.of(value);
    return elements(pattern).stream()
        .anyMatch(
            element -> values.stream().anyMatch(candidate -> matchesValue(element, candidate)));
  }

  private static boolean matchesValue(JsonNode element, JsonNode value) {
    if (!element.isObject()) {
      return equal(element, value);
    }
    var operator = element.properties().iterator().next();
    var operand = operator.getValue();
    return switch (operator.getKey()) {
      case "exists" -> operand.asBoolean() == value.isValueNode();
      case "anything-but" -> !value.isMissingNode() && !matchesAny(operand, value);
      case "numeric" -> value.isNumber() && matchesNumber(operand, value.asDouble());
      default -> value.isString() && matchesText(operator.getKey(), operand, value.asString());
    };
  }

  private static boolean matchesAny(JsonNode operand, JsonNode value) {
    return operand.isArray()
        ? elements(operand).stream().anyMatch(element -> matchesValue(element, value))
        : matchesValue(operand, value);
  }

  private static boolean matchesText(String operator, JsonNode operand, String text) {
    var wanted = operand.asString();
    return switch (operator) {
      case "prefix" -> text.startsWith(wanted);
      case "suffix" -> text.endsWith(wanted);
      case "equals-ignore-case" -> text.equalsIgnoreCase(wanted);
      case "wildcard" -> text.matches(expression(wanted));
      default -> false;
    };
  }

  /// `*` stands for any text, all else for itself.
  private static String expression(String wildcard) {
    return Arrays.stream(wildcard.split("[*]", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }

  /// `[">", 0, "<=", 5]`
  private static boolean matchesNumber(JsonNode conditions, double number) {
    for (int i = 0; i + 1 < conditions.size(); i += 2) {
      double bound = conditions.path(i + 1).asDouble();
      boolean holds =
          switch (conditions.path(i).asString()) {
            case "<" -> number < bound;
            case "<=" -> number <= bound;
            case ">" -> number > bound;
            case ">=" -> number >= bound;
            default -> number == bound;
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static boolean equal(JsonNode element, JsonNode value) {
    return (element.isNumber() && value.isNumber())
        ? element.asDouble() == value.asDouble()
        : element.equals(value);
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
