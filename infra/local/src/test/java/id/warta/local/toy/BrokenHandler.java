package id.warta.local.toy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/// A function that cannot even be made.
public final class BrokenHandler implements RequestStreamHandler {
  public BrokenHandler() {
    throw new IllegalStateException("no way");
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context) {}
}
