package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A photo from a reporter's disk to a reader's screen.
class PhotoIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void a_reader_sees_the_photo_that_a_reporter_sent() throws Exception {
    var reporter = Paper.reporter("fadli");
    var story = Stories.submitted(reporter);
    var picture = picture(900, 600, "jpg");

    var permit = permit(reporter, story, picture, "image/jpeg").expect(201);
    assertThat(put(permit.json(), picture)).isEqualTo(200);

    var photo = settled(reporter, story, permit.text("photoId"));
    assertThat(photo.path("state").asString()).isEqualTo("READY");
    assertThat(photo.path("width").asInt()).isEqualTo(900);
    var editor = Paper.editor("sari");
    var read = editor.get(Stories.path(story)).send().expect(200);
    editor.post(Stories.path(story) + "/publish").ifMatch(read).send().expect(200);
    var shown = Paper.reader().get("/articles/" + story.text("id")).send().expect(200).json();
    var rendition = shown.path("photos").path(0).path("renditions").path(0);
    var seen = ImageIO.read(new ByteArrayInputStream(jpeg(shown.path("photos").path(0))));
    assertThat(rendition.path("width").asInt()).isPositive();
    assertThat(seen.getWidth()).isPositive();
    assertThat(new Color(seen.getRGB(5, 5)).getRed()).isGreaterThan(200);
    var listed = Paper.reader().get("/articles?section=kapuas&limit=100").send().expect(200).json();
    assertThat(listed.path("items"))
        .anySatisfy(
            item -> {
              assertThat(item.path("id").asString()).isEqualTo(story.text("id"));
              assertThat(item.path("photos").size()).isEqualTo(1);
            });
  }

  private static byte[] jpeg(JsonNode photo) {
    for (var rendition : photo.path("renditions")) {
      if (rendition.path("contentType").asString().equals("image/jpeg")) {
        return Paper.bytes(URI.create(rendition.path("url").asString()));
      }
    }
    throw new AssertionError("no JPEG among the renditions");
  }

  @Test
  void what_is_no_picture_is_rejected_with_a_reason() throws Exception {
    var reporter = Paper.reporter("fadli");
    var story = Stories.submitted(reporter);
    var text = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

    var permit = permit(reporter, story, text, "image/jpeg").expect(201);
    assertThat(put(permit.json(), text)).isEqualTo(200);

    var photo = settled(reporter, story, permit.text("photoId"));
    assertThat(photo.path("state").asString()).isEqualTo("REJECTED");
    assertThat(photo.path("reason").path("code").asString()).isEqualTo("UNSUPPORTED_TYPE");
    assertThat(photo.path("reason").path("detail").asString()).isNotEmpty();
  }

  @Test
  void the_url_takes_these_bytes_once_and_nothing_else() throws Exception {
    var reporter = Paper.reporter("fadli");
    var story = Stories.submitted(reporter);
    var picture = picture(64, 64, "jpg");
    var other = picture(64, 64, "png");
    var permit = permit(reporter, story, picture, "image/jpeg").expect(201).json();

    var altered = picture.clone();
    altered[altered.length - 3] ^= 1;
    assertThat(put(permit, altered)).as("other bytes").isBetween(400, 403);
    assertThat(put(permit, other)).as("another length").isBetween(400, 403);
    assertThat(put(permit, picture, "content-type", "image/png")).as("another type").isEqualTo(403);
    assertThat(put(permit, picture, "x-amz-acl", "public-read"))
        .as("a header that was not signed")
        .isEqualTo(403);
    var forged = permit.path("url").asString().replaceAll("(X-Amz-Signature=)....", "$10000");
    assertThat(put(URI.create(forged), permit, picture, "", "")).as("signature").isEqualTo(403);
    assertThat(put(permit, picture)).as("the file that was asked for").isEqualTo(200);
    assertThat(put(permit, picture)).as("a second use").isEqualTo(412);
  }

  static Answer permit(Caller caller, Answer story, byte[] file, String contentType)
      throws Exception {
    var sha256 = MessageDigest.getInstance("SHA-256").digest(file);
    return caller
        .post(Stories.path(story) + "/photos")
        .json(
            Map.of(
                "contentType",
                contentType,
                "contentLength",
                file.length,
                "sha256",
                Base64.getEncoder().encodeToString(sha256),
                "caption",
                "Warga menyeberangi jembatan.",
                "credit",
                "FADLI/SB",
                "alt",
                "Orang berjalan di atas jembatan gantung."))
        .send();
  }

  static int put(JsonNode permit, byte[] file) throws Exception {
    return put(permit, file, "", "");
  }

  private static int put(JsonNode permit, byte[] file, String header, String value)
      throws Exception {
    return put(URI.create(permit.path("url").asString()), permit, file, header, value);
  }

  private static int put(URI url, JsonNode permit, byte[] file, String header, String value)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(url).PUT(HttpRequest.BodyPublishers.ofByteArray(file));
    permit
        .path("headers")
        .properties()
        .forEach(each -> request.setHeader(each.getKey(), each.getValue().asString()));
    if (!header.isEmpty()) {
      request.setHeader(header, value);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /// The photo once it is neither pending nor unknown.
  static JsonNode settled(Caller caller, Answer story, String photoId) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(end)) {
      for (var photo : caller.get(Stories.path(story)).send().expect(200).json().path("photos")) {
        if (photo.path("id").asString().equals(photoId)
            && !photo.path("state").asString().equals("PENDING")) {
          return photo;
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the photo is still pending after a minute");
  }

  static byte[] picture(int width, int height, String format) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }
}
