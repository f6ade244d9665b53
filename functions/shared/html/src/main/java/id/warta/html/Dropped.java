package id.warta.html;

import id.warta.feedback.Warning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What was dropped on the way, counted by kind.
final class Dropped {
  private static final String CODE = "MARKUP_DROPPED";

  /// So that a text of ten thousand invented names does not make as many warnings.
  private static final int MOST_KINDS = 20;

  private static final int LONGEST_NAME = 20;
  private static final Pattern STRANGE = Pattern.compile("[^a-z0-9-]+");

  private final Map<String, Integer> times = new LinkedHashMap<>();

  /// An element, whose text was kept.
  void element(String name) {
    count("Element `" + harmless(name) + "` dropped, its text kept");
  }

  void elementWithContent(String name) {
    count("Element `" + harmless(name) + "` dropped with all that it held");
  }

  void attribute(String name) {
    count("Attribute `" + harmless(name) + "` dropped");
  }

  void link() {
    count("Link to no http, https or mailto address dropped, its text kept");
  }

  void comment() {
    count("Comment dropped");
  }

  List<Warning> warnings() {
    return times.entrySet().stream()
        .map(kind -> new Warning(CODE, "%s: %d×".formatted(kind.getKey(), kind.getValue()), null))
        .toList();
  }

  private void count(String kind) {
    var known = times.containsKey(kind) || times.size() < MOST_KINDS;
    times.merge(known ? kind : "Markup of other kinds dropped", 1, Integer::sum);
  }

  /// A name that may be shown to anyone, whatever its sender had in mind.
  private static String harmless(String name) {
    var plain = STRANGE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }
}
