package id.warta.html;

import id.warta.body.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of a link.
final class Link {
  private Link() {}

  /// What a browser takes out of an address before it reads it, so that `java\nscript:` is one.
  private static final Pattern IGNORED = Pattern.compile("[\\t\\n\\r]");

  private static final Pattern ALLOWED =
      Pattern.compile("(https?)(://[^/?#@:].*)|(mailto)(:[^?].*)", Pattern.CASE_INSENSITIVE);

  /// The value of an attribute `href` in normal form: the scheme in small letters, and nothing in
  /// it that could end the attribute or the tag.
  ///
  /// @return empty for an address that is relative, or neither `http`, `https` nor `mailto`
  static Optional<String> href(String address) {
    var tidy = PlainText.tidy(IGNORED.matcher(address).replaceAll(""));
    var allowed = ALLOWED.matcher(tidy);
    if (!allowed.matches()) {
      return Optional.empty();
    }
    var web = allowed.group(1) != null;
    var scheme = allowed.group(web ? 1 : 3).toLowerCase(Locale.ROOT);
    return Optional.of(scheme + encode(allowed.group(web ? 2 : 4)));
  }

  private static String encode(String rest) {
    return rest.replace(" ", "%20")
        .replace("\"", "%22")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("\\", "%5C")
        .replace("`", "%60")
        .replace("&", "&amp;");
  }
}
