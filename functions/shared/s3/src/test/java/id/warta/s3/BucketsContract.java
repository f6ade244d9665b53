package id.warta.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.archive.Bundles;
import id.warta.photo.Media;
import id.warta.photo.Originals;
import id.warta.photo.PhotoKey;
import id.warta.photo.Uploads;
import id.warta.testkit.archive.BundlesContract;
import id.warta.testkit.s3.MediaContract;
import id.warta.testkit.s3.OriginalsContract;
import id.warta.testkit.s3.UploadsContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;

/// All contracts, kept in four buckets of one S3.
interface BucketsContract
    extends UploadsContract, OriginalsContract, MediaContract, BundlesContract {
  String UPLOADS = "warta-uploads";
  String ORIGINALS = "warta-originals";
  String MEDIA = "warta-media";
  String ARCHIVE = "warta-archive";

  S3 s3();

  @Override
  default Uploads uploads() {
    return new S3Uploads(s3().bucket(UPLOADS));
  }

  @Override
  default Originals originals() {
    return new S3Originals(s3().bucket(ORIGINALS));
  }

  @Override
  default Bundles bundles() {
    return new S3Bundles(s3(), ARCHIVE);
  }

  @Override
  default Media media() {
    return new S3Media(s3().bucket(MEDIA));
  }

  @Override
  default void place(PhotoKey key, byte[] bytes) {
    s3().bucket(UPLOADS).put(key.upload(), bytes, Map.of());
  }

  @Override
  default Map<String, Served> served(PhotoKey key) {
    var bucket = s3().bucket(MEDIA);
    var served = new TreeMap<String, Served>();
    for (var name : bucket.list(key.folder())) {
      var reply = bucket.get(name, 1_000);
      served.put(
          name,
          new Served(
              reply.head().firstMatchingHeader("Content-Type").orElse(""),
              reply.head().firstMatchingHeader("Cache-Control").orElse(""),
              new String(reply.body(), UTF_8)));
    }
    return served;
  }

  @Override
  default int send(String method, URI url, Map<String, String> headers, byte[] body) {
    var request = HttpRequest.newBuilder(url).method(method, BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try (var browser = HttpClient.newHttpClient()) {
      return browser.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new AssertionError("no answer from " + url.getAuthority(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
