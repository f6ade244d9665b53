package id.warta.photo;

import static id.warta.photo.Rendition.Encoding.JPEG;
import static id.warta.photo.Rendition.Encoding.WEBP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RenditionTest {
  @Test
  void a_large_photo_has_four_widths_in_two_encodings() {
    assertThat(whole(4032, 3024))
        .containsExactly(
            new Rendition(1920, 1440, WEBP),
            new Rendition(1920, 1440, JPEG),
            new Rendition(1280, 960, WEBP),
            new Rendition(1280, 960, JPEG),
            new Rendition(640, 480, WEBP),
            new Rendition(640, 480, JPEG),
            new Rendition(320, 240, WEBP),
            new Rendition(320, 240, JPEG));
  }

  @Test
  void nothing_is_enlarged_and_a_narrow_photo_keeps_its_width() {
    assertThat(widths(1920)).containsExactly(1920, 1280, 640, 320);
    assertThat(widths(1000)).containsExactly(1000, 640, 320);
    assertThat(widths(640)).containsExactly(640, 320);
    assertThat(widths(320)).containsExactly(320);
    assertThat(widths(1)).containsExactly(1);
  }

  @Test
  void the_height_follows_the_width_and_is_at_least_one_pixel() {
    assertThat(Rendition.of(6000, 1).getFirst()).isEqualTo(new Rendition(1920, 1, WEBP));
    assertThat(Rendition.of(3000, 2000).getFirst()).isEqualTo(new Rendition(1920, 1280, WEBP));
  }

  @Test
  void a_strip_has_only_the_widths_whose_height_can_be_written() {
    assertThat(whole(1920, 30_000)).extracting(Rendition::width).doesNotContain(1920);
    assertThat(Rendition.of(300, 40_000)).isEmpty();
  }

  @Test
  void each_crop_has_the_widths_that_its_part_of_the_photo_has() {
    assertThat(
            Rendition.of(4032, 3024).stream()
                .filter(rendition -> rendition.crop() != null && rendition.encoding() == WEBP))
        .containsExactly(
            new Rendition(Crop.WIDE, 1920, 1080, WEBP),
            new Rendition(Crop.WIDE, 1280, 720, WEBP),
            new Rendition(Crop.WIDE, 640, 360, WEBP),
            new Rendition(Crop.WIDE, 320, 180, WEBP),
            new Rendition(Crop.SQUARE, 1920, 1920, WEBP),
            new Rendition(Crop.SQUARE, 1280, 1280, WEBP),
            new Rendition(Crop.SQUARE, 640, 640, WEBP),
            new Rendition(Crop.SQUARE, 320, 320, WEBP));
    assertThat(Rendition.of(900, 600))
        .contains(
            new Rendition(Crop.WIDE, 900, 506, WEBP), new Rendition(Crop.SQUARE, 600, 600, WEBP))
        .noneMatch(rendition -> rendition.crop() == Crop.SQUARE && rendition.width() > 600);
  }

  private static List<Rendition> whole(int width, int height) {
    return Rendition.of(width, height).stream()
        .filter(rendition -> rendition.crop() == null)
        .toList();
  }

  private static List<Integer> widths(int original) {
    return whole(original, original).stream()
        .filter(rendition -> rendition.encoding() == WEBP)
        .map(Rendition::width)
        .toList();
  }
}
