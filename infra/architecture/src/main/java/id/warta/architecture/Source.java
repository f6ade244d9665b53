package id.warta.architecture;

import java.util.regex.Pattern;

/// A file of Java.
///
/// @param path from the project's root,
///   `functions/shared/json/src/main/java/id/warta/json/Json.java`
public record Source(String path, String text) {
  private static final Pattern PARTS =
      Pattern.compile("(?<module>.+)/src/(main|test)/java/(?<package>.+)/(?<name>[^/]+)\\.java");

  public Source {
    if (!PARTS.matcher(path).matches()) {
      throw new IllegalArgumentException(path + " is not where Java lies");
    }
  }

  String module() {
    return part("module");
  }

  String packageName() {
    return part("package").replace('/', '.');
  }

  String simpleName() {
    return part("name");
  }

  private String part(String name) {
    var parts = PARTS.matcher(path);
    parts.find();
    return parts.group(name);
  }

  @Override
  public String toString() {
    return path;
  }
}
