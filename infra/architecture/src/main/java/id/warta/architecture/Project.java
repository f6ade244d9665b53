package id.warta.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where things lie in the project.
public record Project(Path root) {

  /// The one that this module belongs to.
  public static Project here() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no template.yaml here or above");
      }
    }
    return new Project(folder);
  }

  public Path file(String name) {
    return root.resolve(name);
  }

  public String read(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folders of the functions, by name.
  public List<String> functions() {
    return modules("functions").filter(name -> !name.equals("shared")).toList();
  }

  /// The folders of the library that the functions share, by name.
  public List<String> library() {
    return modules("functions/shared").toList();
  }

  private Stream<String> modules(String folder) {
    try (var files = Files.list(file(folder))) {
      return files
          .filter(file -> Files.exists(file.resolve("pom.xml")))
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The compiled classes of every function and of what they share.
  public List<Path> classFolders() {
    return Stream.concat(
            functions().stream().map(name -> file("functions/" + name)),
            library().stream().map(name -> file("functions/shared/" + name)))
        .map(module -> module.resolve("target/classes"))
        .filter(Files::isDirectory)
        .toList();
  }

  /// Every file of Java that somebody wrote.
  public List<Source> sources() {
    return Stream.of("functions", "infra").flatMap(this::sources).toList();
  }

  private Stream<Source> sources(String folder) {
    try (var files = Files.walk(file(folder))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.contains("/src/") && name.endsWith(".java"))
          .map(name -> new Source(name, read(name)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A function's package, as it is deployed.
  public Path zip(String function) {
    return file("functions/%1$s/target/%1$s.zip".formatted(function));
  }
}
