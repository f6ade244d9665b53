package id.warta.local.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/// Stands before S3Proxy and does what S3 does and S3Proxy does not: CORS by bucket, no `x-amz-*`
/// header that is not signed, and only what the role of the key's holder allows. S3Proxy then
/// checks the signature itself.
final class S3Guard extends Handler.Wrapper {
  private final BlobStore store;
  private final BucketCors cors;
  private final KeyRing keys;

  /// A guard before a server.
  S3Guard(Handler server, BlobStore store, BucketCors cors, KeyRing keys) {
    super(server);
    this.store = store;
    this.cors = cors;
    this.keys = keys;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var call = S3Request.of(request);
    if (BucketCors.isPreflight(request)) {
      if (cors.answerPreflight(request, response, call.bucket())) {
        response.setStatus(200);
        callback.succeeded();
      } else {
        refuse(response, callback, "AccessForbidden", "This CORS request is not allowed.");
      }
      return true;
    }
    cors.addTo(request, response, call.bucket());
    var unsigned = call.unsignedHeaders();
    if (!unsigned.isEmpty()) {
      refuse(
          response,
          callback,
          "AccessDenied",
          "There were headers present in the request which were not signed: "
              + String.join(", ", unsigned));
      return true;
    }
    if (!mayDo(call)) {
      refuse(response, callback, "AccessDenied", "Access Denied");
      return true;
    }
    return super.handle(request, response, callback);
  }

  private boolean mayDo(S3Request call) {
    var allowed = keys.rights(call.identity());
    if (allowed == null) {
      return true; // S3Proxy refuses it, with the reason.
    }
    var needed = call.neededRights();
    return allowed.equals(S3Rights.ALL)
        || (!needed.isEmpty()
            && needed.stream().allMatch(right -> allowed.allow(right.action(), right.resource()))
            && mayKnow(call, allowed));
  }

  /// Who may not list a bucket does not learn from S3 that a key is missing.
  private boolean mayKnow(S3Request call, S3Rights allowed) {
    return !call.readsObject()
        || allowed.allow("s3:ListBucket", "arn:aws:s3:::" + call.bucket())
        || (store.containerExists(call.bucket()) && store.blobExists(call.bucket(), call.key()));
  }

  private static void refuse(Response response, Callback callback, String code, String message) {
    var body =
        List.of(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>");
    response.setStatus(403);
    response.getHeaders().put("Content-Type", "application/xml");
    response.write(true, ByteBuffer.wrap(String.join("\n", body).getBytes(UTF_8)), callback);
  }
}
