package id.warta.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.xmp.XmpDirectory;
import id.warta.paper.PhotoDesk.Answered;
import id.warta.testkit.photo.Likeness;
import id.warta.testkit.photo.MetadataScan;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What cameras, phones and agencies wrote, sent by a reporter: each file becomes what the table
/// beside it says.
class PhotosIT {
  private static final String REFERENCE = "iptc/IPTC-PhotometadataRef-Std2021.1.jpg";

  /// The files themselves, which were saved anew for each orientation, are 5 apart; one that is
  /// mirrored is 65 apart. Of 255.
  private static final double SMALL = 8;

  private static Map<String, Answered> answered = Map.of();

  @BeforeAll
  static void send_every_file() throws Exception {
    answered = new PhotoDesk(Paper.reporter("fadli")).send(PhotoTable.of("photos").files());
  }

  @Test
  void each_file_becomes_what_the_table_says() {
    for (var row : PhotoTable.of("photos").rows()) {
      var photo = answered(row.getOrDefault("file", ""));
      assertThat(PhotoTable.allows(row, photo.isReady()))
          .as(row.get("file") + ": " + photo.json())
          .isTrue();
      if (photo.isReady()) {
        assertThat(photo.json().path("width").asString()).isEqualTo(row.get("upright_width"));
        assertThat(photo.json().path("height").asString()).isEqualTo(row.get("upright_height"));
        assertThat(said(photo, "caption")).startsWith(PhotoTable.text(row, "caption"));
        if (!PhotoTable.text(row, "credit").isEmpty()) {
          assertThat(said(photo, "credit")).startsWith(PhotoTable.text(row, "credit"));
        }
      }
    }
    assertThat(answered.values().stream().filter(Answered::isReady)).hasSizeGreaterThan(25);
  }

  @Test
  void no_public_file_tells_where_or_with_what_it_was_taken() {
    for (var photo : answered.entrySet()) {
      for (var file : photo.getValue().files()) {
        assertThat(MetadataScan.suspicions(file)).as(photo.getKey()).isEmpty();
      }
    }
  }

  @Test
  void files_of_one_scene_look_the_same_however_they_lie() throws Exception {
    for (var lying : new String[] {"landscape_3", "landscape_5", "landscape_7"}) {
      assertThat(distance("orientation/landscape_1.jpg", "orientation/" + lying + ".jpg"))
          .as(lying)
          .isLessThan(SMALL);
    }
    assertThat(distance("orientation/portrait_1.jpg", "orientation/portrait_6.jpg"))
        .isLessThan(SMALL);
  }

  @Test
  void caption_credit_and_copyright_of_the_reference_image_survive() throws Exception {
    var photo = answered(REFERENCE);

    assertThat(said(photo, "caption")).isEqualTo("The description aka caption (ref2021.1)");
    assertThat(said(photo, "credit")).isEqualTo("Credit Line (ref2021.1)");
    assertThat(photo.files()).hasSizeGreaterThan(20);
    for (var file : photo.files()) {
      var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
      var xmp =
          Objects.requireNonNull(metadata.getFirstDirectoryOfType(XmpDirectory.class))
              .getXmpProperties();
      assertThat(xmp)
          .containsEntry("dc:description[1]", "The description aka caption (ref2021.1)")
          .containsEntry("dc:creator[1]", "Creator1 (ref2021.1)")
          .containsEntry("photoshop:Credit", "Credit Line (ref2021.1)")
          .containsEntry(
              "dc:rights[1]", "Copyright (Notice) 2021.1 IPTC - www.iptc.org (ref2021.1)");
    }
  }

  @Test
  void what_cannot_be_decoded_is_refused_with_what_to_do() {
    var heic = answered("formats/heic_single.heic").json();

    assertThat(heic.path("state").asString()).isEqualTo("REJECTED");
    assertThat(heic.path("reason").path("code").asString()).isEqualTo("HEIC");
    assertThat(heic.path("reason").path("detail").asString()).contains("Most Compatible");
  }

  private static double distance(String one, String other) throws Exception {
    return Likeness.distance(
        ImageIO.read(new ByteArrayInputStream(answered(one).jpeg())),
        ImageIO.read(new ByteArrayInputStream(answered(other).jpeg())));
  }

  private static Answered answered(String name) {
    return Objects.requireNonNull(answered.get(name), name);
  }

  private static String said(Answered photo, String member) {
    return photo.json().path(member).asString("").replaceAll("\\s+", " ");
  }
}
