package id.warta.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.warta.paper.PhotoDesk.Answered;
import id.warta.testkit.photo.DrawnPhoto;
import id.warta.testkit.photo.Likeness;
import id.warta.testkit.photo.MetadataScan;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pictures that the test draws, so that it knows what must be seen of them.
class DrawnPhotosIT {
  /// Where the first stored row and column are seen, by the tag's value (Exif 2.32, 4.6.4).
  private static final List<String> SIDES =
      List.of(
          "top left",
          "top right",
          "bottom right",
          "bottom left",
          "left top",
          "right top",
          "right bottom",
          "left bottom");

  private static Map<String, Answered> answered = Map.of();

  @BeforeAll
  static void send_every_picture() throws Exception {
    var scene = DrawnPhoto.scene(360, 240);
    var files = new LinkedHashMap<String, byte[]>();
    for (int orientation = 1; orientation <= 8; orientation++) {
      var sides = SIDES.get(orientation - 1).split(" ", 2);
      files.put(
          "lying " + orientation,
          DrawnPhoto.withExif(
              DrawnPhoto.jpeg(Likeness.lying(scene, sides[0], sides[1])),
              DrawnPhoto.exifOfOrientation(orientation)));
    }
    files.put("of a phone", ofPhone());
    files.put("large", DrawnPhoto.jpeg(DrawnPhoto.scene(2000, 1500)));
    answered = new PhotoDesk(Paper.reporter("fadli")).send(files);
  }

  @Test
  void one_scene_in_eight_orientations_looks_the_same() throws Exception {
    var scene = DrawnPhoto.scene(360, 240);
    for (int orientation = 1; orientation <= 8; orientation++) {
      var photo = answered("lying " + orientation);
      var seen = ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
      assertThat(seen.getWidth()).isEqualTo(360);
      assertThat(Likeness.distance(seen, scene)).as("orientation " + orientation).isLessThan(3);
    }
  }

  @Test
  void the_scan_finds_what_a_phone_wrote_and_no_public_file_has_it() {
    assertThat(String.join("\n", MetadataScan.suspicions(ofPhone())))
        .contains("GPS", DrawnPhoto.SERIAL, DrawnPhoto.MAKER_NOTE, DrawnPhoto.THUMBNAIL);

    var files = answered("of a phone").files();
    assertThat(files).isNotEmpty();
    for (var file : files) {
      assertThat(MetadataScan.suspicions(file)).isEmpty();
    }
  }

  @Test
  void each_crop_has_its_proportion_in_every_width_and_encoding() throws Exception {
    var renditions = answered("large").json().path("renditions");
    assertThat(renditions.valueStream().map(one -> one.path("crop").asString("")))
        .filteredOn(crop -> crop.equals("16x9"))
        .hasSize(8);
    for (var rendition : renditions) {
      int width = rendition.path("width").asInt();
      int height = rendition.path("height").asInt();
      var crop = rendition.path("crop").asString("");
      var url = rendition.path("url").asString();
      assertThat(url).contains(crop.isEmpty() ? "-" + width : "-" + crop + "-" + width);
      assertThat((double) width / height)
          .isCloseTo(
              switch (crop) {
                case "16x9" -> 16 / 9.0;
                case "1x1" -> 1.0;
                default -> 4 / 3.0;
              },
              within(0.02));
      if (rendition.path("contentType").asString().equals("image/jpeg")) {
        var seen = ImageIO.read(new ByteArrayInputStream(Paper.bytes(URI.create(url))));
        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
      }
    }
    assertThat(renditions.valueStream().mapToInt(one -> one.path("width").asInt()))
        .allMatch(width -> width <= 1920);
  }

  @Test
  void a_public_story_says_what_its_photos_lack() {
    var story = answered("large").story();
    var editor = Paper.editor("sari");
    var read = editor.get(Stories.path(story)).send().expect(200);
    assertThat(read.json().path("warnings").size()).isZero();

    var published =
        editor.post(Stories.path(story) + "/publish").ifMatch(read).send().expect(200).json();
    assertThat(published.path("warnings").valueStream().map(one -> one.path("code").asString()))
        .contains("PHOTO_WITHOUT_ALT", "PHOTO_WITHOUT_CREDIT");
  }

  @Test
  void an_edit_of_caption_and_focal_point_shows_in_new_files_while_the_old_ones_stay()
      throws Exception {
    var sent = answered("lying 1");
    var reporter = Paper.reporter("fadli");
    var story = reporter.get(Stories.path(sent.story())).send().expect(200);
    var edit =
        Map.of(
            "id",
            sent.json().path("id").asString(),
            "caption",
            "Perahu di Kapuas",
            "focalPoint",
            Map.of("x", 0.1, "y", 0.2));
    reporter
        .put(Stories.path(story) + "/photos")
        .ifMatch(story)
        .json(List.of(edit))
        .send()
        .expect(204);

    var edited = editedPhoto(reporter, sent);
    assertThat(edited.files())
        .hasSameSizeAs(sent.files())
        .allSatisfy(file -> assertThat(new String(file, UTF_8)).contains("Perahu di Kapuas"));
  }

  /// The photo once its files are others than before.
  private static Answered editedPhoto(Caller reporter, Answered before) throws Exception {
    var old = before.json().path("renditions");
    for (int look = 0; look < 240; look++) {
      var story = reporter.get(Stories.path(before.story())).send().expect(200);
      for (var photo : story.json().path("photos")) {
        if (photo.path("id").equals(before.json().path("id"))
            && !photo.path("renditions").equals(old)) {
          return new Answered(story, 200, photo);
        }
      }
      Thread.sleep(250);
    }
    throw new AssertionError("the edit is not in the photo's files after a minute");
  }

  private static byte[] ofPhone() {
    return DrawnPhoto.withExif(
        DrawnPhoto.jpeg(DrawnPhoto.scene(360, 240)), DrawnPhoto.exifOfPhone());
  }

  private static Answered answered(String name) {
    return Objects.requireNonNull(answered.get(name), name);
  }
}
