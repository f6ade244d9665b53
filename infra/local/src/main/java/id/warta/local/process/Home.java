package id.warta.local.process;

import id.warta.local.CannotStart;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The folder that the build leaves the stack in (`target`), and what child processes need of it.
public final class Home {
  private final Path folder;

  private Home(Path folder) {
    this.folder = folder;
  }

  /// Beside the classes or the jar that this class was loaded from.
  ///
  /// @throws CannotStart if the module was compiled but not packaged
  public static Home find() {
    try {
      var source = Home.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      var home = new Home(Path.of(source).resolveSibling("").toAbsolutePath());
      if (!Files.exists(home.tether()) || !Files.isDirectory(home.lambdaRuntime())) {
        throw new CannotStart("The local stack is not packaged: run `mvn package` first.");
      }
      return home;
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The Java that runs this process.
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /// Every library of the stack; DynamoDB Local and its native code are among them.
  public Path libraries() {
    return folder.resolve("lib");
  }

  /// The command that starts a main class under the [Tether].
  ///
  /// @param virtualMachine options for the virtual machine
  /// @param classPath the entries that the main class needs
  public List<String> command(
      List<String> virtualMachine, String classPath, List<String> mainAndArguments) {
    var command = new ArrayList<String>();
    command.add(java().toString());
    command.addAll(virtualMachine);
    command.add("-cp");
    command.add(tether() + File.pathSeparator + classPath);
    command.add(Tether.class.getName());
    command.addAll(mainAndArguments);
    return command;
  }

  /// The jars that Lambda puts under a function.
  public Path lambdaRuntime() {
    return folder.resolve("lambda-runtime");
  }

  /// The native part of the runtime interface client, for this machine.
  public Path lambdaRuntimeLibrary() {
    var libc = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
    var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    return lambdaRuntime()
        .resolve("jni")
        .resolve("libaws-lambda-jni." + libc + "-" + processor + ".so");
  }

  private Path tether() {
    return folder.resolve("local-tether.jar");
  }
}
