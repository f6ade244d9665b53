package id.warta.local.http;

import id.warta.local.CannotStart;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// An HTTP server on 127.0.0.1, with a virtual thread for each request.
///
/// It is Jetty rather than the JDK's own server, because a gateway must answer what is no good HTTP
/// in its own words and take any path that a client may send; and Jetty is on the class path
/// anyway, under DynamoDB Local.
public final class LoopbackServer implements AutoCloseable {
  public static final String HOST = "127.0.0.1";

  /// A runtime waits for its next event, and a function works, as long as it likes.
  private static final Duration IDLE = Duration.ofHours(24);

  /// What API Gateway takes as request line and headers.
  private static final int MOST_HEADER_BYTES = 10 * 1024;

  private final Server server;
  private final ServerConnector connector;

  private LoopbackServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /// Starts a server.
  ///
  /// @param port 0 for any that is free
  /// @param errors answers what is no good HTTP
  /// @throws CannotStart if the port is in use
  public static LoopbackServer start(int port, Handler handler, Request.Handler errors) {
    var server = new Server(new VirtualThreadPool());
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendDateHeader(true);
    configuration.setRequestHeaderSize(MOST_HEADER_BYTES);
    configuration.setResponseHeaderSize(32 * 1024);
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost(HOST);
    connector.setPort(port);
    connector.setReuseAddress(true);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    server.setHandler(handler);
    server.setErrorHandler(errors);
    server.setStopTimeout(0);
    try {
      server.start();
    } catch (IOException failure) {
      stop(server);
      if (failure instanceof BindException || failure.getCause() instanceof BindException) {
        throw new CannotStart(
            "The port " + port + " is in use: stop what uses it, or take another with --port.",
            failure);
      }
      throw new CannotStart("No server can be started: " + failure.getMessage(), failure);
    } catch (Exception failure) {
      stop(server);
      throw new CannotStart("No server can be started: " + failure, failure);
    }
    return new LoopbackServer(server, connector);
  }

  public int port() {
    return connector.getLocalPort();
  }

  /// `127.0.0.1:3000`
  public String authority() {
    return HOST + ":" + port();
  }

  public URI origin() {
    return URI.create("http://" + authority());
  }

  @Override
  public void close() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception failure) {
      System.err.println("A server did not stop well: " + failure);
    }
  }
}
