package id.warta.local.template;

import id.warta.local.CannotStart;
import id.warta.local.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A part of a template, resolved.
///
/// @param of the resource that it belongs to, for messages
record Section(String of, JsonNode node) {
  /// A part of this part; empty if it is not there.
  Section section(String name) {
    return new Section(of, node.path(name));
  }

  boolean has(String name) {
    return node.has(name);
  }

  boolean says(String name, String value) {
    return optional(name).filter(value::equals).isPresent();
  }

  /// A text that must be there.
  ///
  /// @throws CannotStart if it is not
  String text(String name) {
    return optional(name)
        .orElseThrow(() -> new CannotStart("The template's " + of + " has no " + name + "."));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(Json.textOrNull(node.path(name)));
  }

  /// A list of texts; a text alone is a list of one.
  List<String> texts(String name) {
    var value = node.path(name);
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).toList()
        : optional(name).stream().toList();
  }

  List<String> lowerCaseTexts(String name) {
    return texts(name).stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }

  int number(String name, int otherwise) {
    return optional(name).map(Integer::parseInt).orElse(otherwise);
  }

  double decimal(String name, double otherwise) {
    return optional(name).map(Double::parseDouble).orElse(otherwise);
  }

  boolean flag(String name, boolean otherwise) {
    return optional(name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  Stream<Section> elements(String name) {
    return node.path(name).valueStream().map(element -> new Section(of, element));
  }

  void forEach(BiConsumer<String, Section> action) {
    Json.forEach(node, (name, value) -> action.accept(name, new Section(of, value)));
  }
}
