package id.warta.photo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CropTest {
  @Test
  void is_the_largest_part_of_its_proportion_around_the_middle() {
    assertThat(Crop.WIDE.frame(4000, 3000, FocalPoint.MIDDLE))
        .isEqualTo(new Frame(0, 375, 4000, 2250));
    assertThat(Crop.SQUARE.frame(4000, 3000, FocalPoint.MIDDLE))
        .isEqualTo(new Frame(500, 0, 3000, 3000));
    assertThat(Crop.WIDE.frame(3000, 1000, FocalPoint.MIDDLE))
        .isEqualTo(new Frame(612, 0, 1777, 1000));
  }

  @Test
  void follows_the_focal_point_as_far_as_the_edges() {
    assertThat(Crop.SQUARE.frame(4000, 3000, new FocalPoint(0.6, 0))).isEqualTo(square(900));
    assertThat(Crop.SQUARE.frame(4000, 3000, new FocalPoint(0, 1))).isEqualTo(square(0));
    assertThat(Crop.SQUARE.frame(4000, 3000, new FocalPoint(1, 0))).isEqualTo(square(1000));
  }

  @Test
  void never_leaves_the_picture_however_odd_it_is() {
    for (var crop : Crop.values()) {
      for (int width = 1; width < 70; width++) {
        for (int height = 1; height < 70; height++) {
          var frame = crop.frame(width, height, new FocalPoint(1, 1));
          assertThat(frame.left() + frame.width()).isEqualTo(width);
          assertThat(frame.top() + frame.height()).isEqualTo(height);
          assertThat(Math.min(frame.width(), frame.height())).isPositive();
        }
      }
    }
  }

  private static Frame square(int left) {
    return new Frame(left, 0, 3000, 3000);
  }
}
