package id.warta.body;

import id.warta.feedback.Warning;
import java.util.List;

/// Turns HTML that anyone may have sent into a [Body].
public interface BodyCleaner {
  /// Cleans HTML against the allow-list of `Body`; never fails, however broken the input.
  Cleaned clean(String html);

  /// A body, and a warning for each kind of thing that was dropped on the way.
  record Cleaned(Body body, List<Warning> warnings) {}
}
