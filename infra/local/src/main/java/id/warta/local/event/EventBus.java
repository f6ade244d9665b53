package id.warta.local.event;

import id.warta.local.template.FunctionDefinition;
import id.warta.local.template.Template;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// EventBridge's default bus: hands each event to the functions whose rules fit it.
public final class EventBus {
  private volatile List<Rule> rules = List.of();

  private record Rule(
      EventPattern pattern, FunctionDefinition function, AsynchronousInvoker invoker) {
    void offer(JsonNode event) {
      if (pattern.matches(event)) {
        invoker.invoke(function, event);
      }
    }
  }

  /// Brings in the template's rules; events until then go nowhere.
  ///
  /// @throws id.warta.local.CannotStart if a rule's pattern is not understood
  public void connect(Template template, AsynchronousInvoker invoker) {
    rules =
        template.eventRules().stream()
            .map(
                rule ->
                    new Rule(
                        EventPattern.of(rule.pattern()),
                        template.function(rule.function()),
                        invoker))
            .toList();
  }

  public void publish(JsonNode event) {
    rules.forEach(rule -> rule.offer(event));
  }
}
