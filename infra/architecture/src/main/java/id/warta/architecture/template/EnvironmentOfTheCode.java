package id.warta.architecture.template;

import id.warta.architecture.code.Behaviour;
import java.util.Map;

/// A function is told what its code reads, no more and no less.
///
/// @param behaviours of the functions' code, by the function's name
public record EnvironmentOfTheCode(Map<String, Behaviour> behaviours) implements TemplateRule {

  @Override
  public void check(Template template, Findings findings) {
    for (var function : template.functions()) {
      var behaviour = behaviours.get(function.name());
      if (behaviour == null) {
        continue;
      }
      var given = function.environment().keySet();
      given.forEach(
          variable ->
              findings.unless(
                  behaviour.variables().contains(variable),
                  "%s is told %s, and never reads it",
                  function.id(),
                  variable));
      behaviour
          .variables()
          .forEach(
              variable ->
                  findings.unless(
                      given.contains(variable),
                      "%s reads %s, and is not told it",
                      function.id(),
                      variable));
    }
  }
}
