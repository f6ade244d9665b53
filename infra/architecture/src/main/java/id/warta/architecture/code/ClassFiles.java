package id.warta.architecture.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The project's own compiled classes, by name. Other people's are not looked into.
public final class ClassFiles {
  private final Map<String, ClassModel> byName = new HashMap<>();

  public ClassFiles(List<Path> folders) {
    folders.forEach(this::add);
  }

  private void add(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        var model = ClassFile.of().parse(file);
        byName.put(model.thisClass().asInternalName(), model);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean contains(String name) {
    return byName.containsKey(name);
  }

  /// The code of a method of ours that is declared on just this class.
  Optional<CodeModel> code(Method method) {
    return Optional.ofNullable(byName.get(method.owner())).stream()
        .flatMap(model -> model.methods().stream())
        .filter(declared -> declared.methodName().equalsString(method.name()))
        .filter(declared -> declared.methodType().equalsString(method.descriptor()))
        .findFirst()
        .flatMap(declared -> declared.code());
  }

  /// The methods that a class of ours declares, its constructors and initializer left out.
  List<Method> methods(String name) {
    return Optional.ofNullable(byName.get(name)).stream()
        .flatMap(model -> model.methods().stream())
        .map(declared -> method(name, declared))
        .filter(method -> !method.isInitializer())
        .toList();
  }

  private static Method method(String owner, MethodModel declared) {
    return new Method(
        owner, declared.methodName().stringValue(), declared.methodType().stringValue());
  }

  /// A class of ours and all that it extends or implements, its own first, strangers included.
  Set<String> lineage(String name) {
    var lineage = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      var next = open.remove();
      var model = byName.get(next);
      if (lineage.add(next) && model != null) {
        model.superclass().map(ClassEntry::asInternalName).ifPresent(open::add);
        model.interfaces().stream().map(ClassEntry::asInternalName).forEach(open::add);
      }
    }
    return lineage;
  }
}
