package id.warta.testkit.events;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/// What Lambda tells a handler of the call, in a test.
final class TestContext implements Context {
  @Override
  public String getAwsRequestId() {
    return "5e0b1c4a-5e5b-4a0c-9c7e-2f6a1d3b8e90";
  }

  @Override
  public int getRemainingTimeInMillis() {
    return 60_000;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public String getLogGroupName() {
    return "";
  }

  @Override
  public String getLogStreamName() {
    return "";
  }

  @Override
  public String getFunctionName() {
    return "";
  }

  @Override
  public String getFunctionVersion() {
    return "";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "";
  }

  /// @throws UnsupportedOperationException always: only a phone's app has one
  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("a call through the gateway has no identity");
  }

  /// @throws UnsupportedOperationException always: only a phone's app has one
  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("a call through the gateway has no client context");
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        System.out.print(message);
      }

      @Override
      public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
