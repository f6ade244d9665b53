package id.warta.local.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.local.http.LoopbackServer;
import id.warta.local.http.Reply;
import id.warta.local.template.DistributionDefinition;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// A bucket as a distribution shows it to the world: single objects by `GET` and `HEAD`, with the
/// headers that they were stored with. There is no list, and what is missing is as forbidden as all
/// else, because the distribution may not list the bucket either.
public final class PublicBucket extends Handler.Abstract implements AutoCloseable {
  private final LoopbackServer server;

  private record Contents(S3Server s3, String bucket, Map<String, String> headers) {}

  private volatile @Nullable Contents contents;

  /// Takes a free port; [#show] gives it what to serve.
  public PublicBucket() {
    server = LoopbackServer.start(0, this, PublicBucket::refuse);
  }

  /// Serves what a distribution stands before, from now on.
  public void show(S3Server s3, DistributionDefinition distribution) {
    contents = new Contents(s3, distribution.bucket(), distribution.responseHeaders());
  }

  /// `127.0.0.1:PORT`
  public String authority() {
    return server.authority();
  }

  public URI origin() {
    return server.origin();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    answer(request).send(response, callback);
    return true;
  }

  private Reply answer(Request request) throws IOException {
    var shown = contents;
    var key = key(request);
    var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (shown == null || !reads || key.isEmpty()) {
      return forbidden();
    }
    try (var object = shown.s3().store().getBlob(shown.bucket(), key)) {
      var metadata = object.response();
      var headers = headers(metadata);
      shown.headers().forEach((name, value) -> headers.add(Map.entry(name, value)));
      var known = request.getHeaders().get("If-None-Match");
      return known != null && known.equals(metadata.eTag())
          ? new Reply(304, headers, new byte[0])
          : new Reply(200, headers, object.readAllBytes());
    } catch (NoSuchKeyException missing) {
      return forbidden();
    }
  }

  private static List<Map.Entry<String, String>> headers(GetObjectResponse metadata) {
    var headers = new ArrayList<Map.Entry<String, String>>();
    add(headers, "content-type", metadata.contentType());
    add(headers, "cache-control", metadata.cacheControl());
    add(headers, "content-disposition", metadata.contentDisposition());
    add(headers, "content-encoding", metadata.contentEncoding());
    add(headers, "content-language", metadata.contentLanguage());
    add(headers, "etag", metadata.eTag());
    if (metadata.lastModified() != null) {
      add(
          headers,
          "last-modified",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              metadata.lastModified().atOffset(ZoneOffset.UTC)));
    }
    return headers;
  }

  private static void add(
      List<Map.Entry<String, String>> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(Map.entry(name, value));
    }
  }

  private static String key(Request request) {
    try {
      var path = request.getHttpURI().getPath().replace("+", "%2B");
      return URLDecoder.decode(path, UTF_8).replaceFirst("^/", "");
    } catch (IllegalArgumentException noEscape) {
      return "";
    }
  }

  private static Reply forbidden() {
    return new Reply(
        403,
        List.of(Map.entry("content-type", "application/xml")),
        "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>".getBytes(UTF_8));
  }

  private static boolean refuse(Request request, Response response, Callback callback) {
    forbidden().send(response, callback);
    return true;
  }

  @Override
  public void close() {
    server.close();
  }
}
