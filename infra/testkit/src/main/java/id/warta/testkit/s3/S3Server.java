package id.warta.testkit.s3;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/// A real S3 server in the tests' own process, which checks signatures, expiry, signed headers,
/// checksums and conditions as S3 does. Keeps nothing.
public final class S3Server implements AutoCloseable {
  public static final String REGION = "ap-southeast-3";
  public static final String ACCESS_KEY = "AKIDTESTKIT";
  public static final String SECRET_KEY = "secret of the testkit";

  private final S3Proxy proxy;

  private S3Server(S3Proxy proxy) {
    this.proxy = proxy;
  }

  /// Starts a server that holds these buckets, empty.
  public static S3Server with(String... buckets) {
    var store = new TransientNio2BlobStore();
    Set.of(buckets).forEach(store::createContainer);
    var proxy =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .virtualHost("localhost")
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            .build();
    try {
      refuseUnsignedHeaders(proxy);
      proxy.start();
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not start", e);
    }
    return new S3Server(proxy);
  }

  /// Its address. The host's name is `localhost`, for by number it knows no bucket.
  public String endpoint() {
    return "http://localhost:" + proxy.getPort();
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not stop", e);
    }
  }

  /// S3 refuses an `x-amz-*` header that the signature does not cover; S3Proxy takes it. Its server
  /// is a private field, so this may break with another version: the contract would say so.
  private static void refuseUnsignedHeaders(S3Proxy proxy) throws ReflectiveOperationException {
    var field = S3Proxy.class.getDeclaredField("server");
    field.setAccessible(true);
    var server = (Server) field.get(proxy);
    server.setHandler(new SignedHeadersOnly(server.getHandler()));
  }

  private static final class SignedHeadersOnly extends Handler.Wrapper {
    private static final Pattern SIGNED = Pattern.compile("X-Amz-SignedHeaders=([^&]*)");

    SignedHeadersOnly(Handler next) {
      super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      var query = request.getHttpURI().getQuery();
      var signed = SIGNED.matcher(query == null ? "" : query);
      if (signed.find()) {
        var names = Set.of(signed.group(1).split("%3B", -1));
        var unsigned =
            request.getHeaders().stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-amz-") && !names.contains(name));
        if (unsigned) {
          Response.writeError(request, response, callback, 403);
          return true;
        }
      }
      return super.handle(request, response, callback);
    }
  }
}
