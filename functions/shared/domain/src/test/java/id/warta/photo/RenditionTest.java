package id.warta.photo;

import static id.warta.photo.Rendition.Encoding.JPEG;
import static id.warta.photo.Rendition.Encoding.WEBP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RenditionTest {
  @Test
  void a_large_photo_has_four_widths_in_two_encodings() {
    assertThat(Rendition.of(4032, 3024))
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
    assertThat(Rendition.of(1920, 30_000)).extracting(Rendition::width).doesNotContain(1920);
    assertThat(Rendition.of(300, 40_000)).isEmpty();
  }

  private static List<Integer> widths(int original) {
    return Rendition.of(original, original).stream()
        .filter(rendition -> rendition.encoding() == WEBP)
        .map(Rendition::width)
        .toList();
  }
}
