package id.warta.rehearsal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/// Lets a function's process die at one of its calls to DynamoDB, or to the stores of the archive.
final class Mortal {
  private final int call;
  private final boolean afterEffect;
  private int calls;

  /// @param call at which call it dies, counted from 1; 0 for never
  /// @param afterEffect whether that has done by then what the call asks for
  Mortal(int call, boolean afterEffect) {
    this.call = call;
    this.afterEffect = afterEffect;
  }

  /// What a process throws that is no more: nothing in a function catches it.
  @SuppressWarnings("serial") // Never serialised.
  static final class Death extends Error {
    Death() {
      super("the process was killed");
    }
  }

  int calls() {
    return calls;
  }

  DynamoDbClient of(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) ->
                arguments != null && arguments[0] instanceof DynamoDbRequest
                    ? call(client, method, arguments)
                    : invoke(client, method, arguments));
  }

  /// A store each of whose calls is one that the process can die at.
  <T> T of(Class<T> port, T store) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> call(store, method, arguments)));
  }

  private Object call(Object client, Method method, Object[] arguments) throws Throwable {
    var isLast = ++calls == call;
    if (isLast && !afterEffect) {
      throw new Death();
    }
    var answer = invoke(client, method, arguments);
    if (isLast) {
      throw new Death();
    }
    return answer;
  }

  private static Object invoke(Object client, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
