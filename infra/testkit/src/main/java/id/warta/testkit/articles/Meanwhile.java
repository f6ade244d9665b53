package id.warta.testkit.articles;

import id.warta.filing.Articles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/// Lets something happen in the moment before a store's first write: what another caller did since
/// the story was read, or a failure.
public final class Meanwhile {
  private Meanwhile() {}

  /// The same store, before whose first write this happens.
  public static Articles before(Articles articles, Runnable event) {
    var happened = new AtomicBoolean();
    return (Articles)
        Proxy.newProxyInstance(
            Articles.class.getClassLoader(),
            new Class<?>[] {Articles.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("save") && happened.compareAndSet(false, true)) {
                event.run();
              }
              try {
                return method.invoke(articles, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
