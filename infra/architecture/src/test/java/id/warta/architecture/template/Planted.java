package id.warta.architecture.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;

/// A fault, and the rule that must find it.
///
/// @param finding how the rule must name it, in part
record Planted(TemplateRule rule, String finding, UnaryOperator<Template> fault) {

  void assertFound(Template sound) {
    assertThat(rule.findings(fault.apply(sound))).anyMatch(found -> found.contains(finding));
  }

  @Override
  public String toString() {
    return rule.name() + ": " + finding;
  }
}
