package id.warta.function.processphoto;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.photo.Crop;
import id.warta.photo.FocalPoint;
import id.warta.photo.PhotoTexts;
import id.warta.photo.Rendition.Encoding;
import id.warta.testkit.photo.DrawnPhoto;
import id.warta.testkit.photo.Likeness;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Parts of a picture, held against the same part of the picture that was drawn.
class CropsTest {
  private final Darkroom darkroom = new Darkroom(400_000_000);

  @ParameterizedTest
  @CsvSource({
    "1, 2100, 1400, 0.5, 0.5", "6, 2000, 1200, 0.1, 0.9", "3, 640, 400, 0.8, 0.2",
    "5, 500, 900, 0.3, 1.0", "8, 1200, 350, 1.0, 0.5", "4, 640, 360, 0.0, 0.0",
    "7, 33, 1000, 0.5, 0.7", "2, 1500, 40, 0.2, 0.5"
  })
  void each_crop_shows_its_part_whichever_way_the_file_lies(
      int orientation, int width, int height, double x, double y) throws Exception {
    var scene = DrawnPhoto.scene(width, height);
    var sides =
        new String[] {
              "top left",
              "top right",
              "bottom right",
              "bottom left",
              "left top",
              "right top",
              "right bottom",
              "left bottom"
            }
            [orientation - 1].split(" ", 2);
    var file =
        DrawnPhoto.withExif(
            DrawnPhoto.jpeg(Likeness.lying(scene, sides[0], sides[1])),
            DrawnPhoto.exifOfOrientation(orientation));
    var focus = new FocalPoint(x, y);
    var files = darkroom.develop(file, new PhotoTexts(null, null, null, focus)).files();

    for (var crop : Crop.values()) {
      var frame = crop.frame(width, height, focus);
      var part = scene.getSubimage(frame.left(), frame.top(), frame.width(), frame.height());
      assertThat(files.keySet()).anyMatch(rendition -> rendition.crop() == crop);
      for (var rendition : files.keySet()) {
        if (rendition.crop() == crop && rendition.encoding() == Encoding.JPEG) {
          var bytes = Objects.requireNonNull(files.get(rendition));
          var image = ImageIO.read(new ByteArrayInputStream(bytes));
          assertThat(image.getWidth()).isEqualTo(rendition.width());
          assertThat(image.getHeight()).isEqualTo(rendition.height());
          assertThat(Likeness.distance(image, reduced(part, rendition.width(), rendition.height())))
              .as(rendition.toString())
              .isLessThan(8);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"png", "webp"})
  void crops_of_what_memory_cannot_hold_show_their_part_too(String format) throws Exception {
    var scene = DrawnPhoto.scene(2000, 1300);
    var file = format.equals("png") ? DrawnPhoto.png(scene) : DrawnPhoto.webp(scene);
    var files = new Darkroom(1_000_000).develop(file, PhotoTexts.NONE).files();

    var frame = Crop.SQUARE.frame(2000, 1300, FocalPoint.MIDDLE);
    var part = scene.getSubimage(frame.left(), frame.top(), frame.width(), frame.height());
    for (var rendition : files.keySet()) {
      if (rendition.crop() == Crop.SQUARE && rendition.encoding() == Encoding.JPEG) {
        var bytes = Objects.requireNonNull(files.get(rendition));
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(Likeness.distance(image, reduced(part, rendition.width(), rendition.height())))
            .isLessThan(8);
      }
    }
  }

  private static BufferedImage reduced(BufferedImage image, int width, int height) {
    var small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var drawing = small.createGraphics();
    drawing.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    drawing.drawImage(image, 0, 0, width, height, null);
    drawing.dispose();
    return small;
  }
}
