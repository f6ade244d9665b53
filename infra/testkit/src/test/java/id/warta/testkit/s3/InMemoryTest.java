package id.warta.testkit.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.warta.photo.Media;
import id.warta.photo.Originals;
import id.warta.photo.PhotoKey;
import id.warta.photo.Uploads;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/// The fakes keep the contracts that S3 keeps, or a test that leans on them proves nothing.
class InMemoryTest implements UploadsContract, OriginalsContract, MediaContract {
  private final InMemoryUploads uploads = new InMemoryUploads(Clock.systemUTC());
  private final InMemoryOriginals originals = new InMemoryOriginals();
  private final InMemoryMedia media = new InMemoryMedia();

  @Override
  public Uploads uploads() {
    return uploads;
  }

  @Override
  public int send(String method, URI url, Map<String, String> headers, byte[] body) {
    return uploads.send(method, url, headers, body);
  }

  @Override
  public void place(PhotoKey key, byte[] bytes) {
    uploads.place(key, bytes);
  }

  @Override
  public Originals originals() {
    return originals;
  }

  @Override
  public Media media() {
    return media;
  }

  @Override
  public Map<String, Served> served(PhotoKey key) {
    return media.files().entrySet().stream()
        .filter(file -> file.getKey().startsWith(key.folder()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                file ->
                    new Served(
                        file.getKey().endsWith(".jpg") ? "image/jpeg" : "image/webp",
                        "public, max-age=31536000, immutable",
                        new String(file.getValue(), UTF_8))));
  }
}
