package id.warta.architecture.template;

import id.warta.local.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A function of the template.
///
/// @param id its logical id, `SubmitArticleFunction`
/// @param properties its own, over the global ones
public record Function(String id, JsonNode properties) {

  /// `SubmitArticle`
  public String camelName() {
    return id.replaceFirst("Function$", "");
  }

  /// `submit-article`
  public String name() {
    return camelName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  public String handler() {
    return properties.path("Handler").asString("");
  }

  public List<EventSource> events() {
    var events = new ArrayList<EventSource>();
    Json.forEach(
        properties.path("Events"),
        (name, event) ->
            events.add(
                new EventSource(
                    id, name, event.path("Type").asString(""), event.path("Properties"))));
    return events;
  }

  /// What its environment's variables are set to.
  public Map<String, JsonNode> environment() {
    var variables = new LinkedHashMap<String, JsonNode>();
    Json.forEach(properties.path("Environment").path("Variables"), variables::put);
    return variables;
  }
}
