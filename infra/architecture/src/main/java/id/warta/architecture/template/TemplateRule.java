package id.warta.architecture.template;

import java.util.List;

/// Something that template.yaml must keep, and that neither SAM nor cfn-lint looks at.
public interface TemplateRule {

  /// Adds a finding for each thing that the template does against the rule.
  void check(Template template, Findings findings);

  default String name() {
    return getClass().getSimpleName();
  }

  default List<String> findings(Template template) {
    var findings = new Findings();
    check(template, findings);
    return findings.all();
  }
}
