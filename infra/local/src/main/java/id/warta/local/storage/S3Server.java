package id.warta.local.storage;

import id.warta.local.CannotStart;
import id.warta.local.http.LoopbackServer;
import id.warta.local.template.BucketDefinition;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import tools.jackson.databind.node.ObjectNode;

/// S3 with the template's buckets: S3Proxy on a free port, in this process. Buckets are addressed
/// by path.
public final class S3Server implements AutoCloseable {
  private final S3Proxy proxy;
  private final BlobStore store;

  private S3Server(S3Proxy proxy, BlobStore store) {
    this.proxy = proxy;
    this.store = store;
  }

  /// Starts it with its buckets.
  ///
  /// @param data where objects are kept; empty: they go with the stack
  /// @param events told what happens in the buckets that send events
  public static S3Server start(
      List<BucketDefinition> buckets,
      KeyRing keys,
      Optional<Path> data,
      Path scratch,
      Consumer<ObjectNode> events) {
    var files = ObjectFolder.open(data, scratch);
    for (var bucket : buckets) {
      if (!files.containerExists(bucket.name())) {
        files.createContainer(bucket.name());
      }
    }
    var telling =
        buckets.stream()
            .filter(BucketDefinition::sendsEvents)
            .map(BucketDefinition::name)
            .collect(Collectors.toSet());
    var store = new ObjectEvents(files, telling, events);
    var proxy =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://" + LoopbackServer.HOST + ":0"))
            .awsAuthentication(
                AuthenticationType.AWS_V4,
                KeyRing.DEVELOPER.accessKeyId(),
                KeyRing.DEVELOPER.secretAccessKey())
            // Among them x-amz-security-token, which functions send.
            .ignoreUnknownHeaders(true)
            .stopTimeout(0)
            .build();
    proxy.setBlobStoreLocator(
        (identity, bucket, key) -> {
          var secret = keys.secret(identity);
          return secret == null ? null : new AccessGrant(secret, store);
        });
    var rules =
        buckets.stream().collect(Collectors.toMap(BucketDefinition::name, BucketDefinition::cors));
    guard(proxy, files, new BucketCors(rules), keys);
    try {
      proxy.start();
    } catch (Exception failure) {
      throw new CannotStart("The S3 server cannot be started: " + failure, failure);
    }
    return new S3Server(proxy, store);
  }

  /// S3Proxy lets nothing stand before it; its server is a private field.
  private static void guard(S3Proxy proxy, BlobStore store, BucketCors cors, KeyRing keys) {
    try {
      var field = S3Proxy.class.getDeclaredField("server");
      field.setAccessible(true);
      var server = (Server) field.get(proxy);
      server.setHandler(new S3Guard(server.getHandler(), store, cors, keys));
    } catch (ReflectiveOperationException otherVersion) {
      throw new IllegalStateException("S3Proxy is not the version that this knows", otherVersion);
    }
  }

  public URI endpoint() {
    return URI.create("http://" + LoopbackServer.HOST + ":" + proxy.getPort());
  }

  BlobStore store() {
    return store;
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception failure) {
      System.err.println("The S3 server did not stop well: " + failure);
    }
  }
}
