package id.warta.architecture.template;

import java.util.ArrayList;
import java.util.List;

/// What a template does against a rule, a line each.
public final class Findings {
  private final List<String> all = new ArrayList<>();

  /// Adds a finding where something that must hold does not.
  ///
  /// @param finding a format and what goes into it
  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more library
  void unless(boolean holds, String finding, Object... arguments) {
    if (!holds) {
      all.add(finding.formatted(arguments));
    }
  }

  List<String> all() {
    return List.copyOf(all);
  }
}
