package id.warta.local.event;

import id.warta.local.template.EventRuleDefinition;
import id.warta.local.template.FunctionDefinition;
import id.warta.local.template.Template;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// EventBridge's default bus: hands each event to the functions whose rules fit it.
public final class EventBus {
  private final List<Rule> rules;
  private final AsynchronousInvoker invoker;

  private record Rule(EventPattern pattern, FunctionDefinition function) {
    static Rule of(EventRuleDefinition definition, Template template) {
      return new Rule(
          EventPattern.of(definition.pattern()), template.function(definition.function()));
    }
  }

  /// A bus with the template's rules.
  ///
  /// @throws id.warta.local.CannotStart if a rule's pattern is not understood
  public EventBus(Template template, AsynchronousInvoker invoker) {
    this.rules = template.eventRules().stream().map(rule -> Rule.of(rule, template)).toList();
    this.invoker = invoker;
  }

  public void publish(JsonNode event) {
    for (var rule : rules) {
      if (rule.pattern().matches(event)) {
        invoker.invoke(rule.function(), event);
      }
    }
  }
}
