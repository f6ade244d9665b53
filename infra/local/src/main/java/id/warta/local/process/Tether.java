package id.warta.local.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/// Runs a main class, and ends the process at once when its standard input ends: when the parent
/// that holds the other end is gone, however it went. It stands in a jar of its own, because it is
/// on the class path of every function.
public final class Tether {
  private Tether() {}

  /// Runs the main class named first.
  ///
  /// @param arguments the main class, and its arguments
  public static void main(String[] arguments) throws Throwable {
    Thread.ofPlatform().daemon().name("tether").start(Tether::holdOn);
    var main = Class.forName(arguments[0]).getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() == null ? thrown : thrown.getCause();
    }
  }

  private static void holdOn() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever said; only the end counts.
      }
    } catch (IOException gone) {
      // As good as the end.
    }
    Runtime.getRuntime().halt(130);
  }
}
